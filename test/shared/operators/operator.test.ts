import { expect, it } from 'vitest'
import { isOperatorName } from '#shared/operators/operator.ts'

it.each(['علی\u200cرضا', 'شرو\u200dیک', 'क्\u200dष', 'ශ්\u200dරී', 'नर\u200cसिंह'])(
  'a name may have a joiner or non-joiner between letters of a script that needs it: %s',
  (name) => {
    expect(isOperatorName(name)).toBe(true)
  },
)

it.each([
  ['at the beginning', '\u200cعلی'],
  ['at the end', 'علی\u200d'],
  ['before a space', 'علی\u200c رضا'],
  ['two in a row', 'علی\u200c\u200cرضا'],
  ['between Latin letters', 'M\u200do'],
  ['between Cyrillic letters', 'М\u200cо'],
  ['beside a digit', 'علی\u200c2'],
  ['another sign that does not show', 'علی\u200bرضا'],
])('a sign that does not show is refused where no script needs it: %s', (_where, name) => {
  expect(isOperatorName(name)).toBe(false)
})

it.each(['Shipdesk', 'Ѕhipdesk', 'ＳＨＩＰＤＥＳＫ', 'Wаtched folder'])(
  "no name may look like the program's own: %s",
  (name) => {
    expect(isOperatorName(name)).toBe(false)
  },
)
