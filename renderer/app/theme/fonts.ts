// Names come in every script: with these in the program they can be read on any PC (and with `large-fonts.ts`).
import '@fontsource-variable/inter'
import '@fontsource-variable/jetbrains-mono'
import '@fontsource-variable/noto-sans-arabic'
import '@fontsource-variable/noto-sans-devanagari'
import '@fontsource-variable/noto-sans-hebrew'
import '@fontsource-variable/noto-sans-thai'

export const fontFamily = [
  "'Inter Variable'",
  "'Noto Sans Arabic Variable'",
  "'Noto Sans Hebrew Variable'",
  "'Noto Sans Thai Variable'",
  "'Noto Sans Devanagari Variable'",
  "'Noto Sans JP Variable'",
  "'Noto Sans SC Variable'",
  "'Noto Sans KR Variable'",
  'system-ui',
  'sans-serif',
].join(', ')

export const monospaceFamily = "'JetBrains Mono Variable', ui-monospace, monospace"
