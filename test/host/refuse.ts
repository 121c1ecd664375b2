import { EventEmitter } from 'node:events'

/** Asked for by the language, by consoles and by tests of whatever they get hold of. */
const ALWAYS_ASKED: ReadonlySet<string> = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'inspect',
  'nodeType',
  'tagName',
  'asymmetricMatch',
  'domain',
])

/** Makes whatever is not there an error that says so, where it is asked for, instead of a surprise later. */
export const refuseOthers = <T extends object>(name: string, target: T): T =>
  new Proxy(target, {
    get: (object, key, receiver): unknown => {
      if (isMissing(object, key)) throw notOffered(`${name}.${String(key)}`)
      return Reflect.get(object, key, receiver)
    },
  })

const isMissing = (object: object, key: string | symbol): boolean =>
  typeof key === 'string' && !(key in object) && !ALWAYS_ASKED.has(key)

export const notOffered = (what: string): Error =>
  new Error(`The stand-in for Electron does not offer ${what}. See test/host/README.md for how to add it.`)

/** Refuses options that would change nothing here. */
export const refuseOtherOptions = (name: string, options: object, offered: readonly string[]): void => {
  const other = Object.keys(options).find((key) => !offered.includes(key))
  if (other !== undefined) throw notOffered(`the option '${other}' of ${name}`)
}

/**
 * An emitter of certain events, by what each gives to its listeners; to listen for one that would never come, and to
 * ask for what is not there, are errors.
 */
export class LoudEmitter<Events extends Record<keyof Events, unknown[]>> extends EventEmitter {
  constructor(name: string, events: readonly (keyof Events & string)[]) {
    super()
    const offered: readonly string[] = events
    this.on('newListener', (event) => {
      if (!offered.includes(String(event))) throw notOffered(`the event '${String(event)}' of ${name}`)
    })
  }
  /** Emits an event with what belongs to it. */
  tell<Name extends keyof Events & string>(name: Name, ...given: Events[Name]): void {
    this.emit(name, ...given)
  }
}

// At the end of the chain, so that it is asked only for what no class before it has, and `this` stays what it is.
Object.setPrototypeOf(
  LoudEmitter.prototype,
  new Proxy(EventEmitter.prototype, {
    get: (object, key, receiver: object): unknown => {
      if (isMissing(object, key)) throw notOffered(`${receiver.constructor.name}.${String(key)}`)
      return Reflect.get(object, key, receiver)
    },
  }),
)

/** What an event passes to its listeners, who may forbid what it announces. */
export type HostEvent = { defaultPrevented: boolean; readonly preventDefault: () => void }

export const createEvent = <T extends object>(more: T): T & HostEvent => {
  const event = {
    ...more,
    defaultPrevented: false,
    preventDefault: () => void (event.defaultPrevented = true),
  }
  return event
}
