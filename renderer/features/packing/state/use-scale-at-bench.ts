import { useEffect } from 'react'
import { packageOnScale, type TakenWeight } from '#shared/packing/package-on-scale.ts'
import type { Parcel } from '#shared/packing/parcel.ts'
import { weightOfGrams } from '#shared/scales/grams.ts'
import { type ScaleHere, useScale } from '#contract/scale/use-scale.ts'
import { createStore } from '#ui/create-store.ts'
import type { Bench } from './use-bench.ts'

/** It outlasts the page: what lies on the scale when the bench is left still lies there when its packer is back. */
const taken = createStore<TakenWeight | undefined>(undefined)

/** Takes the weight of whatever comes to rest on the scale for the parcel on the bench. */
export const useScaleAtBench = (acts: Bench, parcel: Parcel | undefined): ScaleHere => {
  const scale = useScale()
  const { state } = scale
  useEffect(() => {
    const weighed = state?.parcel
    const contents = parcel && packageOnScale(parcel, weighed, taken.get())
    if (!parcel || !weighed || contents === undefined) return
    taken.change(() => ({ ...weighed, shipment: parcel.reference, package: contents }))
    const weight = weightOfGrams(
      weighed.grams,
      state.reading && 'unit' in state.reading ? (state.reading.unit ?? 'kg') : 'kg',
    )
    void acts.weigh({ weight, weight_source: 'scale', contents })
  }, [acts, parcel, state])
  return scale
}
