import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const INK: MantineColorsTuple = [
  '#eef2fb', '#dfe7f8', '#c3d2f4', '#9db8f5', '#7f9de6', '#6484d6', '#4a6cc0', '#24479a', '#1f3d85', '#1a3370',
];

const DARK: MantineColorsTuple = [
  '#e8ebf1', '#b4bccb', '#9aa3b4', '#7f899b', '#333a48', '#2b313d', '#222733', '#1a1e26', '#12151b', '#0d1015',
];

const STILL = { transitionProps: { duration: 0 } };

/** Mantine in our colours and sizes (ux §3.1, §3.2): dense, without movement. */
export const CONSOLE_THEME = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink: INK, dark: DARK },
  fontFamily: 'Inter, system-ui, "Segoe UI", "DejaVu Sans", sans-serif',
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '20px', xl: '24px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '4px', md: '4px', lg: '8px', xl: '10px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  // The settings say it, where they do not leave it to the system (renderer/styles/base/motion.css).
  respectReducedMotion: false,
  autoContrast: false,
  components: {
    Button: { defaultProps: { size: 'xs', variant: 'default' } },
    ActionIcon: { defaultProps: { size: 28, variant: 'subtle', color: 'gray' } },
    // Under its field, linked to it, and said as it comes (RGAA 7.5, 11.10).
    InputError: { defaultProps: { role: 'alert' } },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    // A list that stays mounted while closed is measured on every screen, before its first frame.
    Select: { defaultProps: { size: 'xs', comboboxProps: { ...STILL, keepMounted: false }, allowDeselect: false } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Radio: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'sm', withThumbIndicator: false } },
    Modal: { defaultProps: { ...STILL, radius: 'lg', lockScroll: false } },
    ModalRoot: { defaultProps: { ...STILL, radius: 'lg' } },
    Menu: { defaultProps: { ...STILL, shadow: 'none' } },
    Popover: { defaultProps: { ...STILL, shadow: 'none' } },
    Tooltip: { defaultProps: { ...STILL, withArrow: true } },
    Tabs: { defaultProps: { keepMounted: false } },
  },
});

const SHARED = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-2)',
  '--mantine-color-placeholder': 'var(--text-off)',
  '--mantine-color-anchor': 'var(--link)',
  '--mantine-color-error': 'var(--error)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--field-border)',
  '--mantine-color-disabled': 'var(--header)',
  '--mantine-color-disabled-color': 'var(--text-off)',
  '--mantine-color-disabled-border': 'var(--rule)',
};

/** Hands our tokens to Mantine, so that both themes have one source (renderer/styles/base/tokens.css). */
export const resolveVariables: CSSVariablesResolver = () => ({ variables: {}, light: SHARED, dark: SHARED });
