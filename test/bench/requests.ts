import { createDice } from '#electron/seed/dice.ts'
import { createRequestMaker } from '#electron/seed/make-request.ts'
import { createNames } from '#electron/seed/people.ts'

/** What a shop's system would send, always somebody else's. */
export const createRequests = (seed: number) => {
  const dice = createDice(seed)
  const make = createRequestMaker(createNames(dice), dice)
  let orderNumber = 0
  return (): unknown => make({ created: Date.now(), orderNumber: (orderNumber += 1) }).request
}
