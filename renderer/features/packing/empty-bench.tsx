import { Alert, Button, Group } from '@mantine/core'
import { IconCircleCheck, IconScan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { RefusalAlert } from '#contract/refusal-alert.tsx'
import classes from './bench.module.css'
import { type BenchState, setWave } from './state/bench-state.ts'
import type { Bench } from './state/use-bench.ts'

type EmptyBenchProps = {
  readonly acts: Bench
  readonly wave: BenchState['wave']
  readonly failed: unknown
}

/** Invites to scan, and says what became of the wave that was packed. */
export const EmptyBench = ({ acts, wave, failed }: EmptyBenchProps) => {
  const { t } = useTranslation('packing')
  return (
    <div className={classes['empty']}>
      {failed !== undefined && <RefusalAlert error={failed} />}
      {wave?.total !== undefined && wave.packed !== undefined && wave.next === undefined && (
        <EndOfWave acts={acts} total={wave.total} packed={wave.packed} />
      )}
      <IconScan size={72} stroke={1.25} className={classes['sign']} aria-hidden />
      <h2 className={classes['invitation']}>{t('empty.title')}</h2>
      <p className={classes['help']}>{t('empty.help')}</p>
      <p className={classes['hint']}>
        {t('empty.waveHint')} <Link href="/shipments">{t('empty.toList')}</Link>
      </p>
    </div>
  )
}

type EndOfWaveProps = { readonly acts: Bench; readonly total: number; readonly packed: number }

const EndOfWave = ({ acts, total, packed }: EndOfWaveProps) => {
  const { t } = useTranslation('packing')
  const [, navigate] = useLocation()
  const leave = (): void => {
    setWave(undefined)
    navigate('/pack', { replace: true })
  }
  if (packed >= total)
    return (
      <Alert
        color="green"
        variant="light"
        role="status"
        icon={<IconCircleCheck />}
        className={classes['wave']}
      >
        {t('wave.done', { packed, total })}
      </Alert>
    )
  return (
    <Alert color="yellow" variant="light" role="status" className={classes['wave']}>
      <p>
        {t('wave.packed', { packed, total })} {t('wave.aside', { count: total - packed })}
      </p>
      <Group gap="xs">
        <Button onClick={() => void acts.goOn()}>{t('wave.goOn')}</Button>
        <Button onClick={leave}>{t('wave.leave')}</Button>
      </Group>
    </Alert>
  )
}
