/** What few pages need: loaded by those alone. An app imports it from `@lyceum/ui/more`, best in a lazy feature. */
export {
  AspectRatio,
  FileButton,
  FileInput,
  Grid,
  Highlight,
  Indicator,
  MultiSelect,
  Slider,
  Stepper,
  Timeline,
} from '@mantine/core';
export { schemaResolver, useForm } from '@mantine/form';
