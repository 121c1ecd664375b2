import { type ShipmentState, shipmentStates } from '#shared/shipments/shipment-state.ts'
import { stateTable } from '#shared/shipments/state-table.ts'
import { possibleStates } from '#shared/shipments/transition.ts'

/** What kind of thing happens to a shipment when it comes into a state. */
export const choiceGroups = ['desk', 'moving', 'trouble', 'ended', 'some'] as const
export type ChoiceGroup = (typeof choiceGroups)[number]

/** A state to choose, and how many of the selected shipments can go there. */
export type StateChoice = {
  readonly state: ShipmentState
  readonly group: ChoiceGroup
  readonly possible: number
}

/** What kind of thing it is when a shipment comes into a state. */
export const stateGroupOf = (state: ShipmentState): Exclude<ChoiceGroup, 'some'> => {
  const { phase, severity } = stateTable[state]
  if (phase === 'closed') return 'ended'
  if (severity !== 'green') return 'trouble'
  return phase === 'carrier' ? 'moving' : 'desk'
}

/**
 * The states that a person may move these shipments to, in the order of the groups. Those that only some of them can
 * go to stand in a group of their own, at the end.
 */
export const stateChoices = (from: readonly ShipmentState[]): readonly StateChoice[] => {
  const counts = Map.groupBy(from, (state) => state)
  const choices = shipmentStates.flatMap((state): readonly StateChoice[] => {
    const possible = [...counts].reduce(
      (sum, [here, shipments]) => (possibleStates(here).includes(state) ? sum + shipments.length : sum),
      0,
    )
    if (possible === 0) return []
    return [{ state, group: possible < from.length ? 'some' : stateGroupOf(state), possible }]
  })
  return choiceGroups.flatMap((group) => choices.filter((choice) => choice.group === group))
}

const plain = (text: string, locale: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase(locale)

type Words = {
  readonly label: (choice: StateChoice) => string
  /** All that a state can be found by. */
  readonly all: (choice: StateChoice) => string
}

/**
 * The choices that what was typed can mean: those whose name begins so, else those whose name holds it, else those of
 * which anything else does. Who types "delivered" does not mean what is yet to be delivered.
 */
export const matchingChoices = (
  choices: readonly StateChoice[],
  typed: string,
  { words, locale }: { readonly words: Words; readonly locale: string },
): readonly StateChoice[] => {
  const wanted = plain(typed, locale).trim()
  const tests: readonly ((choice: StateChoice) => boolean)[] = [
    (choice) => plain(words.label(choice), locale).startsWith(wanted),
    (choice) => matchesWords(typed, words.label(choice), locale),
    (choice) => matchesWords(typed, words.all(choice), locale),
  ]
  return tests.map((test) => choices.filter(test)).find((met) => met.length > 0) ?? []
}

/** Whether what was typed is met by a state's words: every part of it, anywhere in them. */
export const matchesWords = (typed: string, words: string, locale: string): boolean => {
  const where = plain(words, locale)
  return plain(typed, locale)
    .split(/\s+/u)
    .every((part) => where.includes(part))
}
