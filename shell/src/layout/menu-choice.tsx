import type { ComponentProps } from 'react';

/** The button of a menu item of which one is chosen: Mantine's own says that it is an action. */
export const menuChoice = (props: ComponentProps<'button'>) => <button {...props} role="menuitemradio" />;
