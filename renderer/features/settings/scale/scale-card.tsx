import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Scale } from '#shared/scales/scale.ts'
import { isSameScale } from '#shared/scales/same-scale.ts'
import { RefusalAlert } from '#contract/refusal-alert.tsx'
import { useMessages } from '#contract/use-messages.ts'
import { useTRPC } from '#trpc/client.ts'
import { useRemoveScale, useSaveScale } from '#trpc/mutations/scales.ts'
import { Card } from '#ui/layout/card.tsx'
import { keyOfDevice, scaleOfDevice } from './device-key.ts'
import { LiveReading } from './live-reading.tsx'
import { SerialFields } from './serial-fields.tsx'

const NONE = 'none'

/** Which scale this desk uses, and what it shows right now. */
export const ScaleCard = () => {
  const { t } = useTranslation('settings')
  const { failure } = useMessages()
  const { scale, devices, lookAgain } = useScale()
  const { mutate: save, error } = useSaveScale()
  const { mutate: remove } = useRemoveScale()
  const items = devices?.items ?? []
  const connected = scale && items.find((one) => isSameScale(one, scale))
  const choose = (key: string | null): void => {
    const device = items.find((one) => keyOfDevice(one) === key)
    if (device) save({ scale: scaleOfDevice(device) })
    else if (key === NONE) remove()
  }
  return (
    <Card title={t('scale.title')}>
      <Select
        label={t('scale.device')}
        description={devices && failure(devices)}
        allowDeselect={false}
        value={scale ? keyOfDevice(connected ?? scale) : NONE}
        onChange={choose}
        onDropdownOpen={lookAgain}
        data={[
          { value: NONE, label: t('scale.none') },
          ...choicesOf(items, connected ? undefined : scale, t('scale.notConnected')),
        ]}
      />
      {scale?.kind === 'serial' && (
        <SerialFields scale={scale} onChange={(changed) => save({ scale: changed })} />
      )}
      {error && <RefusalAlert error={error} />}
      {scale && <LiveReading />}
    </Card>
  )
}

const useScale = () => {
  const { scales } = useTRPC()
  const { data: chosen } = useQuery(scales.get.queryOptions())
  const { data: devices, refetch } = useQuery(scales.list.queryOptions())
  return { scale: chosen?.scale, devices, lookAgain: () => void refetch() }
}

type Devices = Parameters<typeof keyOfDevice>[0]
const choicesOf = (
  items: readonly (Devices & { readonly name: string })[],
  away: Scale | undefined,
  notConnected: string,
) => [
  ...items.map((item) => ({ value: keyOfDevice(item), label: item.name })),
  ...(away ? [{ value: keyOfDevice(away), label: notConnected }] : []),
]
