import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { OperatorMenu } from '#contract/operators/operator-menu.tsx'
import { useTRPC } from '#trpc/client.ts'
import classes from './head.module.css'
import { ScanField } from './scan-field.tsx'
import type { Bench } from './state/use-bench.ts'

type BenchHeadProps = {
  readonly acts: Bench
  readonly isEmpty: boolean
  /** Something else has to be answered first. */
  readonly isInert: boolean
  readonly onLeave: () => void
  readonly onEnter: () => void
}

/** How often what was packed in the last hour is counted anew, in milliseconds. */
const MINUTE = 60_000

/** What is always there: the field for codes, how the day goes, who packs, and the way out. */
export const BenchHead = ({ acts, isEmpty, isInert, onLeave, onEnter }: BenchHeadProps) => {
  const { t } = useTranslation('packing')
  const trpc = useTRPC()
  const { data: progress } = useQuery(
    trpc.packing.progress.queryOptions(undefined, { refetchInterval: MINUTE }),
  )
  const { data: settings } = useQuery(trpc.settings.get.queryOptions())
  return (
    <header className={classes['head']} inert={isInert}>
      <h1 className={classes['title']}>{t('title')}</h1>
      <ScanField acts={acts} isFirst={isEmpty && !isInert} onLeave={onLeave} onEnter={onEnter} />
      <p className={classes['counts']}>
        {progress && (
          <>
            {t('today', { count: progress.today })}
            <span aria-hidden> · </span>
            {t('anHour', { count: progress.last_hour })}
          </>
        )}
      </p>
      <OperatorMenu className={classes['operator']} computerUser={settings?.operator ?? ''} />
      <Button
        onClick={onLeave}
        leftSection={<IconArrowLeft size={16} className={classes['back']} aria-hidden />}
      >
        {t('toShipments')}
      </Button>
    </header>
  )
}
