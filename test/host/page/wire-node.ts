/** One value as text; values within refer to others by their place in the list, so that cycles and sharing stay. */
export type WireNode =
  | readonly ['plain', string | number | boolean | null]
  | readonly ['undefined']
  | readonly ['number', string]
  | readonly ['bigint', string]
  | readonly ['date', string]
  | readonly ['regexp', string, string]
  | readonly ['bytes', string, string]
  | readonly ['error', string, string, string, number]
  | readonly ['map', readonly (readonly [number, number])[]]
  | readonly ['set', readonly number[]]
  | readonly ['array', number, readonly (readonly [string, number])[]]
  | readonly ['object', readonly (readonly [string, number])[]]
