import type { Operator, OperatorRole } from '#shared/operators/operator.ts'
import type { ApiError } from '#shared/api-error.ts'

/** What is typed of an operator. */
export type TypedOperator = {
  readonly name: string
  readonly role: OperatorRole
  readonly pin: string
  readonly again: string
  readonly removesPin: boolean
  readonly badge: string
  readonly removesBadges: boolean
}

/** What the form begins with; whoever is the first has to be a lead. */
export const typedOperator = (item: Operator | undefined, isFirst: boolean): TypedOperator => ({
  name: item?.name ?? '',
  role: item?.role ?? (isFirst ? 'lead' : 'operator'),
  pin: '',
  again: '',
  removesPin: false,
  badge: '',
  removesBadges: false,
})

/** The request that the form stands for. */
export const operatorRequest = (typed: TypedOperator, item: Operator | undefined) => ({
  ...(item && { operator: item.operator }),
  name: typed.name,
  role: typed.role,
  ...(typed.pin !== '' && { pin: typed.pin }),
  remove_pin: typed.removesPin,
  badges: typed.badge.trim() === '' ? [] : [typed.badge],
  remove_badges: typed.removesBadges,
})

type Place = 'name' | 'role' | 'pin' | 'badges'
const placeOf = (property = ''): Place | undefined =>
  (['name', 'role', 'pin', 'badges'] as const).find((place) => property.startsWith(`$.${place}`))

/** What the desk has against it: beside the fields that it is about, and what is about none. */
export const placesOf = ({ details }: Pick<ApiError, 'details'>) => {
  const at = (place: Place | undefined) => details.filter(({ property }) => placeOf(property) === place)
  return { name: at('name'), role: at('role'), pin: at('pin'), badges: at('badges'), none: at(undefined) }
}
