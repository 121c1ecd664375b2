// The one place that reaches into Playwright's folder: it keeps the protocol's types but does not export them.
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts'

export type { Protocol }
type Command = keyof Protocol.CommandParameters & keyof Protocol.CommandReturnValues
type CdpEvent = keyof Protocol.EventMap

/** A line to one target of Chromium: the browser itself, or a page. */
export type CdpSession = {
  send<C extends Command>(
    command: C,
    parameters?: Protocol.CommandParameters[C],
  ): Promise<Protocol.CommandReturnValues[C]>
  on<E extends CdpEvent>(event: E, listener: (payload: Protocol.EventMap[E][0]) => void): void
}
