import { expect, it } from 'vitest'
import {
  benchCommands,
  boxOfCode,
  codeOfBox,
  codeOfCommand,
  commandOfCode,
} from '#shared/packing/bench-command.ts'

it.each(benchCommands)(
  'the code of the command %s is read as that command, whatever the capitals',
  (command) => {
    const code = codeOfCommand(command)
    expect(commandOfCode(code)).toBe(command)
    expect(commandOfCode(code.toLowerCase())).toBe(command)
    expect(boxOfCode(code)).toBeUndefined()
  },
)

it('no command has a letter that keyboards of other countries have elsewhere', () => {
  expect(benchCommands.map(codeOfCommand).join('')).toMatch(/^[ A-XQ]*$/u)
})

it('the code of a box names its package size as it is written', () => {
  expect(boxOfCode(codeOfBox('Box-m 30'))).toBe('Box-m 30')
  expect(commandOfCode(codeOfBox('NEXT'))).toBeUndefined()
  expect(boxOfCode('ORD-1')).toBeUndefined()
})
