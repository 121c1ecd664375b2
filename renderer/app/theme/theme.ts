import {
  ActionIcon,
  Button,
  Checkbox,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  Modal,
  Notification,
  Popover,
  rem,
  Tooltip,
  type MantineThemeOverride,
  type VariantColorsResolver,
} from '@mantine/core'
import { blue, dark, gray, red } from './colours.ts'
import { fontFamily, monospaceFamily } from './fonts.ts'

/** What the desk's own pairs of text and ground, which are legible, are called by the component library. */
const pairs: Readonly<Record<string, { readonly text: string; readonly ground: string }>> = {
  red: { text: 'var(--desk-red-text)', ground: 'var(--desk-red-bg)' },
  yellow: { text: 'var(--desk-amber-text)', ground: 'var(--desk-amber-bg)' },
  green: { text: 'var(--desk-green-text)', ground: 'var(--desk-green-bg)' },
  gray: { text: 'var(--desk-grey-text)', ground: 'var(--desk-grey-bg)' },
  blue: { text: 'var(--desk-accent)', ground: 'var(--desk-accent-bg)' },
}

/**
 * Filled parts are dark on light pages and light on dark ones: what is written on them turns with that. Light ones, such
 * as alerts, are of the desk's own colours, as the library's yellow cannot be read.
 */
const coloursOf: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input)
  if (input.variant === 'filled') return { ...colours, color: 'var(--desk-on-filled)' }
  const pair = input.variant === 'light' ? pairs[input.color ?? 'blue'] : undefined
  return pair ? { ...colours, color: pair.text, background: pair.ground, hover: pair.ground } : colours
}

/** The look of every part: 14 px text, 32 px fields and buttons, no movement that makes people wait. */
export const theme: MantineThemeOverride = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 6, dark: 4 },
  variantColorResolver: coloursOf,
  colors: { blue, gray, dark, red },
  black: '#1a1d22',
  fontFamily,
  fontFamilyMonospace: monospaceFamily,
  fontSizes: { xs: rem(12), sm: rem(14), md: rem(14), lg: rem(16), xl: rem(20) },
  fontWeights: { regular: '400', medium: '500', bold: '650' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: rem(19), lineHeight: '1.4' },
      h2: { fontSize: rem(15), lineHeight: '1.4' },
      h3: { fontSize: rem(14), lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  radius: { xs: rem(4), sm: rem(6), md: rem(8), lg: rem(10), xl: rem(12) },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm', variant: 'default' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs', iconColor: 'var(--desk-on-filled)' } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, radius: 'md', transitionProps: { duration: 0 } },
      styles: { title: { fontWeight: 'var(--mantine-font-weight-bold)' } },
    }),
    // Where a file lies has no gaps at which it could be broken.
    Notification: Notification.extend({ styles: { description: { overflowWrap: 'anywhere' } } }),
    Popover: Popover.extend({
      defaultProps: { transitionProps: { duration: 0 }, shadow: 'md', radius: 'md' },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        events: { hover: true, focus: true, touch: true },
        transitionProps: { duration: 0 },
        openDelay: 300,
      },
    }),
  },
})
