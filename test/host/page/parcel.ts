// Runs in pages only, as text: no import but of types.

export type Callable = (...args: unknown[]) => unknown

/**
 * A value on its way between a page's own world and that of the preload script. It loses what Electron's bridge loses:
 * an error its kind and cause, an array its holes, an object its class. Functions stay at home and are called there.
 */
export type Parcel =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'function'; readonly id: number }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'array'; readonly items: Parcel[] }
  | { readonly kind: 'object'; readonly entries: [string, Parcel][] }

/**
 * Packs a value. What holds itself gives a parcel that does so, too: the clone of it that an event makes keeps that.
 * @throws DataCloneError for what no bridge carries
 */
export function packParcel(root: unknown, numberOf: (callable: Callable) => number): Parcel {
  const packed = new Map<unknown, Parcel>()
  const keep = <T extends Parcel>(value: unknown, parcel: T): T => {
    packed.set(value, parcel)
    return parcel
  }
  const pack = (value: unknown): Parcel => {
    const known = packed.get(value)
    if (known !== undefined) return known
    if (isCallable(value)) return { kind: 'function', id: numberOf(value) }
    if (value instanceof Error) return { kind: 'error', message: value.message }
    if (Array.isArray(value)) {
      const parcel = keep(value, { kind: 'array', items: new Array<Parcel>() })
      for (const item of value) parcel.items.push(pack(item))
      return parcel
    }
    if (!hasOnlyProperties(value)) return { kind: 'value', value: globalThis.structuredClone(value) }
    const parcel = keep(value, { kind: 'object', entries: new Array<[string, Parcel]>() })
    for (const [key, item] of Object.entries(value)) parcel.entries.push([key, pack(item)])
    return parcel
  }
  return pack(root)
}

/** Makes the value of this world that a parcel is of. */
export function unpackParcel(root: Parcel, proxyOf: (id: number) => Callable): unknown {
  const made = new Map<Parcel, unknown>()
  const keep = <T extends object>(parcel: Parcel, value: T): T => {
    made.set(parcel, value)
    return value
  }
  const unpack = (parcel: Parcel): unknown => {
    if (made.has(parcel)) return made.get(parcel)
    switch (parcel.kind) {
      case 'value':
        return parcel.value
      case 'function':
        return proxyOf(parcel.id)
      case 'error':
        return new Error(parcel.message)
      case 'array': {
        const items = keep(parcel, new Array<unknown>())
        for (const item of parcel.items) items.push(unpack(item))
        return items
      }
      case 'object': {
        const object = keep(parcel, {})
        // Assigned, as Electron does it: a key `__proto__` is none afterwards.
        for (const [key, item] of parcel.entries) Reflect.set(object, key, unpack(item))
        return object
      }
    }
  }
  return unpack(root)
}

function isCallable(value: unknown): value is Callable {
  return typeof value === 'function'
}

/** Whether nothing but an object's properties tells what it is: no bytes, dates, maps and the like. */
function hasOnlyProperties(value: unknown): value is object {
  return Object.prototype.toString.call(value) === '[object Object]'
}
