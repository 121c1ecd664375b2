import { createDice } from '#electron/seed/dice.ts'
import { createRequestMaker } from '#electron/seed/make-request.ts'
import { createNames } from '#electron/seed/people.ts'

/**
 * What a shop's system would send, always somebody else's.
 * @param ahead so many are made at once, so that making them is nobody's time
 */
export const createRequests = (seed: number, ahead = 0) => {
  const dice = createDice(seed)
  const make = createRequestMaker(createNames(dice), dice)
  let orderNumber = 0
  const next = (): unknown => make({ created: Date.now(), orderNumber: (orderNumber += 1) }).request
  const made = Array.from({ length: ahead }, next).toReversed()
  return (): unknown => made.pop() ?? next()
}
