import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  canDoToGroup,
  groupTransition,
  type ShipmentGroupAction,
  type ShipmentGroupState,
  shipmentGroupStates,
} from '#shared/shipment-groups/group-state.ts'

const actions: readonly ShipmentGroupAction[] = ['add', 'remove', 'lock', 'unlock', 'manifest', 'close']

it.each([
  ['open', { add: 'same', remove: 'same', lock: 'locked', unlock: 'same', manifest: 'no', close: 'no' }],
  ['locked', { add: 'no', remove: 'no', lock: 'same', unlock: 'open', manifest: 'same', close: 'closed' }],
  ['closed', { add: 'no', remove: 'no', lock: 'no', unlock: 'no', manifest: 'no', close: 'same' }],
] as const)('says what can be done to a group that is %s', (state, outcomes) => {
  const found = actions.map((action) => {
    const next = groupTransition(state, action)
    return [action, next.kind === 'moved' ? next.to : { unchanged: 'same', refused: 'no' }[next.kind]]
  })
  expect(Object.fromEntries(found)).toEqual(outcomes)
})

it('is closed only after it was locked, and stays so, whatever is done to it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...actions)), (done) => {
      let state: ShipmentGroupState = 'open'
      for (const action of done) {
        const next = groupTransition(state, action)
        const to: ShipmentGroupState = next.kind === 'moved' ? next.to : state
        if (to === 'closed') expect(['locked', 'closed']).toContain(state)
        if (state === 'closed') expect(to).toBe('closed')
        state = to
      }
    }),
  )
})

it('offers only what does something', () => {
  const offered = shipmentGroupStates.map((state) => actions.filter((action) => canDoToGroup(state, action)))
  expect(offered).toEqual([['add', 'remove', 'lock'], ['unlock', 'manifest', 'close'], []])
})
