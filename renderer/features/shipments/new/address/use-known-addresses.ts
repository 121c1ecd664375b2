import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { BookAddress } from '#shared/addresses/known-address.ts'
import { personName } from '#shared/shipments/person-name.ts'
import type { Suggestion } from '#ui/fields/text/suggest-field.tsx'
import { useTRPC } from '#trpc/client.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { addressLines } from '#shared/shipments/address-lines.ts'

/** Milliseconds without a key before it is looked for, and the fewest characters that are looked for. */
const PAUSE = 150
const FEWEST = 2
const MOST_OFFERED = 6

type KnownAddresses = {
  readonly suggestions: readonly Suggestion[]
  readonly search: (text: string) => void
  readonly find: (id: string) => BookAddress | undefined
}

/** Looks for known addresses by what is typed. */
export const useKnownAddresses = (): KnownAddresses => {
  const trpc = useTRPC()
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), PAUSE)
  const isAsked = text.length >= FEWEST && typed.trim() !== ''
  const { data } = useQuery(
    trpc.addresses.search.queryOptions(
      { text, take: MOST_OFFERED },
      { enabled: isAsked, placeholderData: keepPreviousData },
    ),
  )
  const items = isAsked ? data?.items : undefined
  const suggestions = useMemo(
    () =>
      (items ?? []).map(({ id, address }) => ({
        id: String(id),
        title: titleOf(address),
        detail: [...addressLines(address), format.country(address.country_iso_code)].join(', '),
      })),
    [items, format],
  )
  return {
    suggestions,
    search: setTyped,
    find: (id) => items?.find((known) => String(known.id) === id)?.address,
  }
}

const titleOf = ({ contact, company_name: company = '' }: BookAddress): string =>
  [contact ? personName(contact) : '', company].filter((part) => part.trim() !== '').join(' · ')
