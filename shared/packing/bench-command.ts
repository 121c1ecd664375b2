/** What the bench does when it is scanned from the sheet of commands. Each says what its key does. */
export const benchCommands = ['next', 'aside', 'weigh', 'reprint', 'skip', 'undo'] as const
export type BenchCommand = (typeof benchCommands)[number]

/** No order and no article begins like this. Letters only: keyboards of all countries agree on them, but for Y and Z. */
const PREFIX = 'SHIPDESK '
const BOX = `${PREFIX}BOX `

/** The text of a command's bar code. */
export const codeOfCommand = (command: BenchCommand): string => `${PREFIX}${command.toUpperCase()}`

/** The text of the bar code of a kind of box. */
export const codeOfBox = (packageSize: string): string => `${BOX}${packageSize}`

/** The command that a code stands for; nothing where it is none. */
export const commandOfCode = (code: string): BenchCommand | undefined =>
  benchCommands.find((command) => codeOfCommand(command) === code.trim().toUpperCase())

/** The reference of the package size that a code stands for; nothing where it is none. */
export const boxOfCode = (code: string): string | undefined =>
  code.trim().toUpperCase().startsWith(BOX) ? code.trim().slice(BOX.length) : undefined
