import type { PageMessage } from './preview-message.ts'

/** The part of a keyboard event that decides what it asks of a preview. */
export type PreviewStroke = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** What is asked of a document that is shown. */
export type PreviewCommand = Extract<PageMessage, { readonly kind: 'zoom' | 'go' | 'scroll' }>

const commands: ReadonlyMap<string, PreviewCommand> = new Map<string, PreviewCommand>([
  ['+', { kind: 'zoom', to: 'in' }],
  // The key that has the plus above it on an English keyboard.
  ['=', { kind: 'zoom', to: 'in' }],
  ['-', { kind: 'zoom', to: 'out' }],
  ['0', { kind: 'zoom', to: 'usual' }],
  ['Home', { kind: 'go', to: 'first' }],
  ['End', { kind: 'go', to: 'last' }],
  ['j', { kind: 'go', to: 'next' }],
  ['k', { kind: 'go', to: 'previous' }],
  ['PageUp', { kind: 'scroll', to: 'screen_up' }],
  ['PageDown', { kind: 'scroll', to: 'screen_down' }],
  ['ArrowUp', { kind: 'scroll', to: 'up' }],
  ['ArrowDown', { kind: 'scroll', to: 'down' }],
  ['ArrowLeft', { kind: 'scroll', to: 'left' }],
  ['ArrowRight', { kind: 'scroll', to: 'right' }],
])

/** What a key asks of a preview, whether it is struck in it or beside it; undefined when it asks nothing. */
export const commandOf = (stroke: PreviewStroke): PreviewCommand | undefined => {
  // A letter is meant by its place, too, so that it works while an Arabic layout is on.
  const command = commands.get(stroke.key) ?? commands.get(stroke.code.replace(/^Key/u, '').toLowerCase())
  if (stroke.altKey) return undefined
  // Zooming goes with Ctrl or Cmd as well, as browsers have it. Where a sign needs Shift is the keyboard's affair.
  if (command?.kind === 'zoom') return command
  return stroke.ctrlKey || stroke.metaKey || stroke.shiftKey ? undefined : command
}
