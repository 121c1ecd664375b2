import type { CSSVariablesResolver } from '@mantine/core'

/**
 * The colours of the desk by what they are for. Each pair of text and ground is legible (WCAG AA) in both schemes.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--desk-page': '#f6f7f9',
    '--desk-card': '#ffffff',
    '--desk-head': '#f7f8fa',
    '--desk-border': '#dde1e7',
    '--desk-line': '#e9ecf0',
    '--desk-hover': '#f3f5f9',
    '--desk-selected': '#ebf0fd',
    '--desk-accent': '#2557cf',
    '--desk-accent-bg': '#e6edfc',
    '--desk-on-filled': '#ffffff',
    '--mantine-primary-color-contrast': '#ffffff',
    '--mantine-color-default-border': '#d3d8e0',
    '--mantine-color-default-hover': '#f3f5f9',
    '--mantine-color-dimmed': '#5d6675',
    '--mantine-color-placeholder': '#6a7382',
    '--mantine-color-error': '#b92525',
    '--mantine-color-disabled': '#e9ecf1',
  },
  dark: {
    '--desk-page': '#16181c',
    '--desk-card': '#1d2025',
    '--desk-head': '#191c20',
    '--desk-border': '#30353e',
    '--desk-line': '#292e36',
    '--desk-hover': '#23272e',
    '--desk-selected': '#212b45',
    '--desk-accent': '#8fb0ff',
    '--desk-accent-bg': '#222d49',
    '--desk-on-filled': '#10131a',
    '--mantine-primary-color-contrast': '#10131a',
    '--mantine-color-default-border': '#3a414c',
    '--mantine-color-default-hover': '#262b33',
    '--mantine-color-dimmed': '#a0a9b8',
    '--mantine-color-placeholder': '#8891a1',
    '--mantine-color-error': '#f58a8a',
    '--mantine-color-disabled': '#272c34',
  },
})
