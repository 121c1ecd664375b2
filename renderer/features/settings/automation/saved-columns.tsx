import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { SavedMap } from '#shared/transfer/column-map.ts'
import { useTRPC } from '#trpc/client.ts'

type SavedColumnsProps = {
  readonly kind: SavedMap['kind']
  readonly label: string
  /** What is done without any that were saved. */
  readonly usual: string
  readonly hint: string
  readonly name: string | undefined
  readonly onChange: (name: string | undefined) => void
}

/** The columns that were saved under a name. */
export const SavedColumns = ({ kind, label, usual, hint, name, onChange }: SavedColumnsProps) => {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.transfer.maps.queryOptions())
  const names = (data?.items ?? []).filter((one) => one.kind === kind).map((one) => one.name)
  const isGone = name !== undefined && !names.includes(name)
  return (
    <Select
      label={label}
      description={names.length === 0 ? hint : undefined}
      inputWrapperOrder={['label', 'input', 'description']}
      allowDeselect={false}
      data={[
        { value: '', label: usual },
        ...[...names, ...(isGone ? [name] : [])].map((value) => ({ value, label: value })),
      ]}
      value={name ?? ''}
      onChange={(chosen) => onChange(chosen === '' || chosen === null ? undefined : chosen)}
    />
  )
}
