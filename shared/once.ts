/** What takes long to make, made when it is first asked for and kept, so that no start of the program waits for it. */
export const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
