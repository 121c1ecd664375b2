import { isMac } from '../../shortcuts/key-combination.ts'

/** What a key asks of a table. */
export type GridCommand =
  | { readonly kind: 'move'; readonly to: number; readonly extend: boolean }
  | { readonly kind: 'open' | 'toggle' | 'selectAll' | 'clear' | 'leave' }

type GridPosition = {
  /** The row that the keyboard stands on; −1 before the first key. */
  readonly index: number
  readonly count: number
  /** How many rows a page key goes. */
  readonly page: number
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** Reads a key that was struck in a table; `undefined` when the table has no use for it. */
export const gridCommandOf = (event: Key, position: GridPosition): GridCommand | undefined => {
  const mod = isMac() ? event.metaKey : event.ctrlKey
  if (mod) return event.key.toLowerCase() === 'a' ? { kind: 'selectAll' } : undefined
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  switch (event.key) {
    case 'Enter':
      return { kind: 'open' }
    case ' ':
      return { kind: 'toggle' }
    case 'Escape':
      return { kind: 'clear' }
    case 'ArrowUp':
      return position.index <= 0 && !event.shiftKey
        ? { kind: 'leave' }
        : moveTo(position.index - 1, event, position)
    default:
      return moveByKey(event, position)
  }
}

const moveByKey = (event: Key, position: GridPosition): GridCommand | undefined => {
  const { index, count, page } = position
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: count - 1,
  }
  const target = targets[event.key]
  return target === undefined ? undefined : moveTo(target, event, position)
}

const moveTo = (target: number, { shiftKey }: Key, { count }: GridPosition): GridCommand | undefined =>
  count === 0 ? undefined : { kind: 'move', to: Math.min(Math.max(target, 0), count - 1), extend: shiftKey }
