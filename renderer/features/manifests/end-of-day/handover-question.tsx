import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadyCarrier } from '#shared/manifests/manifest.ts'
import { sumOf } from '#shared/manifests/service-totals.ts'
import { useFormat } from '#app/i18n/use-format.ts'

type HandoverQuestionProps = {
  /** The carriers that would come; more than one only where all were asked for. */
  readonly carriers: readonly ReadyCarrier[]
  readonly onHandOver: (withNotReady: boolean) => void
  readonly onClose: () => void
}

/** Asks once before shipments are handed over: how many go, how many stay, and what happens. */
export const HandoverQuestion = ({ carriers, onHandOver, onClose }: HandoverQuestionProps) => {
  const { t } = useTranslation('manifests')
  const { t: tCommon } = useTranslation('common')
  const format = useFormat()
  const [withNotReady, setWithNotReady] = useState(false)
  const ready = sumOf(carriers.map((one) => one.ready))
  const all = sumOf(carriers.flatMap(({ services }) => services))
  const notReady = all.shipments - ready.shipments
  const going = withNotReady ? all : ready
  const [only] = carriers
  const counts = t('question.ready', {
    count: ready.shipments,
    weight: format.weight({ value: ready.weight, unit: 'kg' }),
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        carriers.length === 1 && only
          ? t('question.title', { carrier: only.carrier.name })
          : t('question.titleAll', { count: carriers.length })
      }
      closeButtonProps={{ 'aria-label': tCommon('actions.close') }}
    >
      <Stack gap="sm">
        <Text fw={600}>
          {counts} {notReady > 0 && !withNotReady && t('question.stay', { count: notReady })}
        </Text>
        {notReady > 0 && (
          <Checkbox
            label={t('question.takeAlong', { count: notReady })}
            checked={withNotReady}
            data-autofocus={ready.shipments === 0 || undefined}
            onChange={(event) => setWithNotReady(event.currentTarget.checked)}
          />
        )}
        <Text size="sm" c="dimmed">
          {t('question.follows')}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{t('question.leave')}</Button>
          <Button
            variant="filled"
            data-autofocus={ready.shipments > 0 || undefined}
            disabled={going.shipments === 0}
            onClick={() => onHandOver(withNotReady)}
          >
            {t('question.handOver', { count: going.shipments })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
