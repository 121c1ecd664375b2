/** What an object itself has under a name that may be anything: `toString`, which every object has, is not in it. */
export const ownValue = <Value>(object: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined
