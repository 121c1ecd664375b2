import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '#trpc/client.ts'
import { useRememberValue } from '#trpc/mutations/drafts.ts'

const KEY = 'contents-gtin'

/** Whether bar codes stand beside SKUs at this desk: as it was chosen last. */
export const useGtinColumn = (): readonly [boolean, (isShown: boolean) => void] => {
  const { data } = useQuery(useTRPC().drafts.get.queryOptions({ key: KEY }))
  const { mutate: remember } = useRememberValue()
  const [chosen, setChosen] = useState<boolean>()
  const isShown = chosen ?? data?.value === true
  const show = (wanted: boolean): void => {
    if (wanted === isShown) return
    setChosen(wanted)
    remember({ key: KEY, value: wanted })
  }
  return [isShown, show]
}
