import { foldText } from '../words.ts'

/** A name as it is compared with others: neither case, accents, width, spaces nor signs that do not show make it another. */
export const foldName = (name: string): string =>
  foldText(name.normalize('NFKC').replaceAll(/\p{DI}/gu, ''))
    .replaceAll(/\s+/gu, ' ')
    .trim()
