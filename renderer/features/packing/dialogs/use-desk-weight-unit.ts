import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ParcelPackage } from '#shared/packing/parcel.ts'
import { type WeightUnit, weightUnits } from '#shared/shipments/enumerations.ts'
import { useTRPC } from '#trpc/client.ts'
import { useRememberValue } from '#trpc/mutations/drafts.ts'

const KEY = 'bench-weight-unit'

/** The unit that weights are typed in at this desk: the one that was chosen last, else the one of the package's weight. */
export const useDeskWeightUnit = (
  measured: ParcelPackage | undefined,
): readonly [WeightUnit, (unit: WeightUnit) => void] => {
  const { data } = useQuery(useTRPC().drafts.get.queryOptions({ key: KEY }))
  const { mutate: remember } = useRememberValue()
  const [chosen, setChosen] = useState<WeightUnit>()
  const last = weightUnits.find((unit) => unit === data?.value)
  const choose = (unit: WeightUnit): void => {
    setChosen(unit)
    remember({ key: KEY, value: unit })
  }
  return [chosen ?? last ?? measured?.weight?.unit ?? 'kg', choose]
}
