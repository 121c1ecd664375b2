type Dated = { readonly at: number }

/** Things that will happen, to be taken out in the order of their time: a heap, the earliest on top. */
export const createTimeline = <Happening extends Dated>() => {
  const heap: Happening[] = []
  const timeAt = (index: number): number => heap[index]?.at ?? Infinity

  const swap = (one: number, other: number): void => {
    const [first, second] = [heap[one], heap[other]]
    if (first === undefined || second === undefined) return
    heap[one] = second
    heap[other] = first
  }

  const rise = (index: number): void => {
    const parent = (index - 1) >> 1
    if (index === 0 || timeAt(parent) <= timeAt(index)) return
    swap(parent, index)
    rise(parent)
  }

  const sink = (index: number): void => {
    const left = 2 * index + 1
    const earlier = timeAt(left + 1) < timeAt(left) ? left + 1 : left
    if (timeAt(index) <= timeAt(earlier)) return
    swap(index, earlier)
    sink(earlier)
  }

  return {
    add: (happening: Happening): void => {
      heap.push(happening)
      rise(heap.length - 1)
    },
    /** The earliest that is due by that time, if any; it is gone afterwards. */
    takeDue: (time: number): Happening | undefined => {
      if (timeAt(0) > time) return undefined
      swap(0, heap.length - 1)
      const earliest = heap.pop()
      sink(0)
      return earliest
    },
  }
}
