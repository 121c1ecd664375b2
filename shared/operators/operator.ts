import { z } from 'zod'
import { leadRights, type NeededRight } from './lead-right.ts'
import { isProgramActor } from './program-actors.ts'

const operatorRoles = ['operator', 'lead'] as const
export type OperatorRole = (typeof operatorRoles)[number]

/** How many operators a desk has at most. */
export const MOST_OPERATORS = 200

/**
 * What cannot be seen, so that two names look like one, and brackets of all kinds: with those, actors that are no person
 * are marked. The empty pattern of Braille is a letter that shows nothing.
 */
const notInNames = /[\p{C}\p{DI}\p{Zl}\p{Zp}\p{Ps}\p{Pe}\u2800]/u

/** Persian, Indic and other scripts tell words apart by what joins and parts letters, between two of theirs and nowhere else. */
const joinersBetweenLetters =
  /(?<=[\p{L}\p{M}])[\u200C\u200D](?=\p{L})(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])/gu

/** Whether a text may be the name of a person who works here. */
export const isOperatorName = (text: string): boolean =>
  ![text, text.normalize('NFKC')].some((one) => notInNames.test(one.replaceAll(joinersBetweenLetters, ''))) &&
  /[\p{L}\p{N}]/u.test(text) &&
  !isProgramActor(text)

/** The name of a person, as the history shows it. */
export const operatorName = z
  .string()
  .trim()
  .min(1, { abort: true })
  .max(50)
  .refine(isOperatorName, { error: 'invalid_format' })

const operatorNumber = z.int().min(1)
const pin = z.string().regex(/^\d{4,12}$/u)
/** Whatever stands on a badge. */
const badgeCode = z.string().trim().min(4).max(200)

export const saveOperatorRequest = z.strictObject({
  /** Which one is changed; a new one without it. */
  operator: operatorNumber.exactOptional(),
  name: operatorName,
  role: z.enum(operatorRoles),
  /** What is typed to sign on; it stays what it was without this. */
  pin: pin.exactOptional(),
  remove_pin: z.boolean().default(false),
  /** Codes of badges that sign on from now on, too. */
  badges: z.array(badgeCode).max(10).default([]),
  /** None of the badges before signs on any more. */
  remove_badges: z.boolean().default(false),
})
export type SaveOperatorRequest = z.output<typeof saveOperatorRequest>

export const operatorByNumber = z.strictObject({ operator: operatorNumber })

/** What holds for all operators of a desk. */
export const saveOperatorRulesRequest = z.strictObject({
  leads_only: z.array(z.enum(leadRights)).max(leadRights.length).exactOptional(),
  lock_after_seconds: z.int().min(0).max(86_400).exactOptional(),
  badge_needs_pin: z.boolean().exactOptional(),
})
export type SaveOperatorRulesRequest = z.output<typeof saveOperatorRulesRequest>

/** By whom: a number, or what was read of a badge, the likeliest reading first. */
export const signOnRequest = z.strictObject({
  operator: operatorNumber.exactOptional(),
  codes: z.array(z.string().max(200)).min(1).max(4).exactOptional(),
  pin: z.string().max(12).exactOptional(),
})
export type SignOnRequest = z.output<typeof signOnRequest>

/** Somebody who may work here, with nothing that signs them on. */
export type Operator = {
  readonly operator: number
  readonly name: string
  readonly role: OperatorRole
  readonly has_pin: boolean
  readonly badges: number
}
export type Operators = { readonly items: readonly Operator[] }

/** Who is signed on at the desk, and what holds for them; all windows share it. */
export type DeskSession = {
  /** `without_operators`: nobody has to sign on. `locked`: the one who is signed on shows it again, or another signs on. */
  readonly state: 'without_operators' | 'signed_on' | 'locked' | 'signed_off'
  /** Who is signed on, also while the desk is locked. */
  readonly operator?: Pick<Operator, 'operator' | 'name' | 'role'>
  /** Who can sign on, by name. */
  readonly operators: readonly Pick<Operator, 'operator' | 'name' | 'has_pin'>[]
  /** Whether any badge signs on. */
  readonly has_badges: boolean
  /** What whoever is signed on may not do, and who may. */
  readonly not_allowed: readonly NeededRight[]
  readonly leads: readonly string[]
  readonly lock_after_seconds: number
}

/** What comes of signing on: done, more is needed, or nobody has this badge. */
export type SignOnResult = {
  readonly outcome: 'signed_on' | 'needs_pin' | 'unknown_badge'
  /** Who is meant. */
  readonly operator?: Pick<Operator, 'operator' | 'name'>
  readonly session: DeskSession
}
