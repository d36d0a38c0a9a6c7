import type { ComponentTemplateView } from '@lyceum/contracts/studio';
import { useMessages } from '@lyceum/i18n';
import { Button, Group, IconChevronDown, IconPuzzle, Menu, Title } from '@lyceum/ui';
import { iconOf } from '../../blocks/block-kind.ts';
import { messages } from './unit.messages.ts';
import classes from './unit.module.css';
import { useTemplateTitle } from './use-template-title.ts';

interface NewBlock {
  readonly category: string;
  readonly boilerplate: string | null;
}

interface AddBlockProps {
  readonly templates: readonly ComponentTemplateView[];
  readonly isAdding: boolean;
  readonly onAdd: (block: NewBlock) => void;
}

const first = ['html', 'problem', 'video', 'discussion'] as const;

/** What can be added: the types authors use every day as buttons, all others in one menu. */
export function AddBlock({ templates, isAdding, onAdd }: AddBlockProps) {
  const t = useMessages(messages);
  const others = templates.filter(({ type }) => !first.some((each) => each === type));
  return (
    <section className={classes['add']} aria-labelledby="add-to-unit">
      <Title order={2} size="h5" id="add-to-unit" mb="sm">
        {t('add')}
      </Title>
      <Group gap="sm">
        {first.map((type) => {
          const group = templates.find((each) => each.type === type);
          return group && <TypeButton key={type} group={group} label={t(type)} isAdding={isAdding} onAdd={onAdd} />;
        })}
        {others.length > 0 && (
          <Menu position="bottom-start">
            <Menu.Target>
              <Button
                variant="default"
                disabled={isAdding}
                leftSection={<IconPuzzle size={18} aria-hidden />}
                rightSection={<IconChevronDown size={16} aria-hidden />}
              >
                {t('moreTypes')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {others
                .flatMap((group) => group.templates)
                .map((template) => (
                  <TemplateItem key={template.category} template={template} onAdd={onAdd} />
                ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
    </section>
  );
}

interface TypeButtonProps {
  readonly group: ComponentTemplateView;
  readonly label: string;
  readonly isAdding: boolean;
  readonly onAdd: AddBlockProps['onAdd'];
}

/** A type with one template is added at once; several are a menu. */
function TypeButton({ group, label, isAdding, onAdd }: TypeButtonProps) {
  const t = useMessages(messages);
  const Icon = iconOf(group.type);
  const icon = <Icon size={18} aria-hidden />;
  if (group.templates.length < 2)
    return (
      <Button
        variant="default"
        disabled={isAdding}
        leftSection={icon}
        onClick={() => onAdd({ category: group.type, boilerplate: null })}
      >
        {label}
      </Button>
    );
  const tabs = ['common', 'advanced'].map((tab) => group.templates.filter((template) => template.tab === tab));
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          disabled={isAdding}
          leftSection={icon}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {tabs[0]?.map((template) => (
          <TemplateItem key={template.display_name} template={template} onAdd={onAdd} />
        ))}
        {tabs[1] && tabs[1].length > 0 && <Menu.Label>{t('advanced')}</Menu.Label>}
        {tabs[1]?.map((template) => (
          <TemplateItem key={template.display_name} template={template} onAdd={onAdd} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface TemplateItemProps {
  readonly template: ComponentTemplateView['templates'][number];
  readonly onAdd: AddBlockProps['onAdd'];
}

function TemplateItem({ template, onAdd }: TemplateItemProps) {
  const titleOf = useTemplateTitle();
  const { category, boilerplate_name: boilerplate } = template;
  return <Menu.Item onClick={() => onAdd({ category, boilerplate })}>{titleOf(template)}</Menu.Item>;
}
