import { Button, Group, Progress, Text } from '@mantine/core'
import { IconLifebuoy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import type { SalvageResult } from '#shared/recovery/recovery-state.ts'
import { useSalvage } from '#trpc/mutations/recovery.ts'
import { useRecoveryTRPC } from '#trpc/recovery-client.ts'
import { Card } from '#ui/layout/card.tsx'
import { NotDoneAlert } from './not-done-alert.tsx'

const LOOK_EVERY_MILLISECONDS = 400

type Props = {
  readonly onSalvaged: (result: SalvageResult) => void
  /** While something else is being done. */
  readonly isBusy: boolean
}

/** Reads all that can be read into a new desk, and shows how far that is. */
export const SalvageCard = ({ onSalvaged, isBusy }: Props) => {
  const { t } = useTranslation('recovery')
  const { mutate: salvage, isPending, error } = useSalvage()
  return (
    <Card title={t('salvage.title')}>
      <Text>{t('salvage.text')}</Text>
      {isPending ? (
        <SalvageProgress />
      ) : (
        <Group>
          <Button
            disabled={isBusy}
            leftSection={<IconLifebuoy size={16} aria-hidden />}
            onClick={() => salvage(undefined, { onSuccess: onSalvaged })}
          >
            {t('salvage.begin')}
          </Button>
        </Group>
      )}
      {error && <NotDoneAlert error={error} />}
    </Card>
  )
}

const SalvageProgress = () => {
  const { t } = useTranslation('recovery')
  const { percent } = useFormat()
  const { progress } = useRecoveryTRPC().recovery
  const { data } = useQuery(progress.queryOptions(undefined, { refetchInterval: LOOK_EVERY_MILLISECONDS }))
  const hundredths = Math.floor((data?.share ?? 0) * 100)
  const label = t('salvage.busy', { share: percent(hundredths) })
  return (
    <>
      <Text>{label}</Text>
      <Progress value={hundredths} aria-label={label} />
    </>
  )
}
