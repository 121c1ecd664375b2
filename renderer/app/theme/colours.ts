import type { MantineColorsTuple } from '@mantine/core'

/** The one colour of the program itself; shade 6 on light pages, shade 4 on dark ones. */
export const blue: MantineColorsTuple = [
  '#eef2fd',
  '#dfe7fb',
  '#bccdf6',
  '#9db7f8',
  '#7d9ffa',
  '#4a78e0',
  '#2557cf',
  '#1f4ab3',
  '#1a3d94',
  '#142f73',
]

/** Greys of light pages: 0 is the page, 3 a border, 6 and 7 quiet text that still reads well. */
export const gray: MantineColorsTuple = [
  '#f6f7f9',
  '#f0f2f5',
  '#e7eaee',
  '#dde1e7',
  '#c9ced7',
  '#9aa2af',
  '#5d6675',
  '#48505d',
  '#2c323b',
  '#16191e',
]

/** Greys of dark pages: 7 is the page, 6 a card, 4 a border, 2 quiet text, 0 text. */
export const dark: MantineColorsTuple = [
  '#e6e9ee',
  '#c3c9d3',
  '#a0a9b8',
  '#8891a1',
  '#343a44',
  '#2a2f38',
  '#1d2025',
  '#16181c',
  '#111317',
  '#0c0d10',
]

export const red: MantineColorsTuple = [
  '#fdecec',
  '#fbdcdc',
  '#f5b8b8',
  '#f39c9c',
  '#f58a8a',
  '#dd5151',
  '#b92525',
  '#9d1f1f',
  '#7f1a1a',
  '#5f1414',
]
