import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CarrierChecklist } from '#shared/manifests/checklist.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import classes from './end-of-day.module.css'
import { countTicked, useTicks } from './ticks.ts'

type HandoverQuestionProps = {
  /** The carriers that would come: those of which something is ticked. */
  readonly carriers: readonly CarrierChecklist[]
  readonly onHandOver: () => void
  readonly onClose: () => void
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** Asks once before shipments are handed over: how many go to whom, how many stay, and what happens. */
export const HandoverQuestion = ({ carriers, onHandOver, onClose }: HandoverQuestionProps) => {
  const { t } = useTranslation('manifests')
  const { t: tCommon } = useTranslation('common')
  const format = useFormat()
  const ticks = useTicks()
  const counted = carriers.map((carrier) => ({ carrier, going: countTicked(carrier, ticks.of(carrier)) }))
  const going = sum(counted.map((one) => one.going.all))
  const notReady = sum(counted.map((one) => one.going.notReady))
  const staying = sum(carriers.map((one) => one.ready + one.not_ready)) - going
  const [only] = carriers
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
        {carriers.length > 1 && (
          <ul className={classes['handedOver']}>
            {counted.map(({ carrier: { carrier }, going: { all } }) => (
              <li key={carrier.reference}>
                <bdi>{carrier.name}</bdi>
                <span>{format.number(all)}</span>
              </li>
            ))}
          </ul>
        )}
        <Text fw={600}>
          {t('question.go', { count: going })} {staying > 0 && t('question.stay', { count: staying })}
        </Text>
        {notReady > 0 && <Text>{t('question.notReady', { count: notReady })}</Text>}
        <Text size="sm" c="dimmed">
          {t('question.follows')}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{t('question.leave')}</Button>
          <Button variant="filled" data-autofocus onClick={onHandOver}>
            {t('question.handOver', { count: going })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
