import type { Metadata } from '#shared/shipments/create-request.ts'
import { useWordLabel } from '#contract/use-label-of.ts'
import { DetailList } from './detail-list.tsx'

type Pair = { readonly key: string; readonly value: string }

/** The customer's own keys and values, with the type of a value that is not a plain text. */
export const MetadataPairs = ({ pairs }: { readonly pairs: readonly Metadata[] }) => {
  const wordLabel = useWordLabel()
  const labelOf = ({ key, type, metadata_type }: Metadata): string => {
    const shown = metadata_type ?? type
    return shown === 'string' ? key : `${key} (${wordLabel('metadata_type', shown)})`
  }
  return <DetailList fields={pairs.map((pair) => ({ label: labelOf(pair), value: pair.value }))} />
}

/** Keys and texts that are printed on the label. */
export const LabelPairs = ({ pairs }: { readonly pairs: readonly Pair[] }) => (
  <DetailList fields={pairs.map(({ key, value }) => ({ label: key, value }))} />
)
