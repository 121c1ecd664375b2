import { useEffect } from 'react'
import { packageOnScale, type TakenWeight } from '#shared/packing/package-on-scale.ts'
import type { Parcel } from '#shared/packing/parcel.ts'
import { weightOfGrams } from '#shared/scales/grams.ts'
import { type ScaleHere, useScale } from '#contract/scale/use-scale.ts'
import { createStore } from '#ui/create-store.ts'
import { bench, type BenchState } from './bench-state.ts'
import { scaleAtBench } from './last-scan.ts'
import type { Bench } from './use-bench.ts'

/** It outlasts the page: what lies on the scale when the bench is left still lies there when its packer is back. */
const taken = createStore<TakenWeight | undefined>(undefined)

/** Takes the weight of whatever comes to rest on the scale for the parcel on the bench. */
export const useScaleAtBench = (acts: Bench, parcel: Parcel | undefined): ScaleHere => {
  const scale = useScale()
  const { state } = scale
  const asked = whatIsAsked(bench.use())
  useEffect(() => scaleAtBench.change(() => state), [state])
  useEffect(() => {
    const weighed = state?.parcel
    // What is answered just now comes first; and of two windows at the bench it is the one that is worked in.
    if (!parcel || !weighed || asked === 'something' || !document.hasFocus()) return
    const contents = packageOnScale(parcel, weighed, taken.get())
    if (contents === undefined) return
    taken.change(() => ({ ...weighed, shipment: parcel.reference, package: contents }))
    // Who types a weight while something lies on the scale means the typed one; what a carrier has taken stays as it is.
    if (asked === 'weight' || parcel.service?.is_booked === true) return
    const { reading } = state
    const unit = reading && 'unit' in reading ? (reading.unit ?? 'kg') : 'kg'
    const weight = weightOfGrams(weighed.grams, unit)
    void acts.weighByScale(parcel.reference, { weight, weight_source: 'scale', contents }, weighed)
  }, [acts, parcel, state, asked])
  return scale
}

const whatIsAsked = ({ question, several, wrong }: BenchState): 'weight' | 'something' | undefined => {
  if (question === 'weigh') return 'weight'
  return question === undefined && !several && !wrong ? undefined : 'something'
}
