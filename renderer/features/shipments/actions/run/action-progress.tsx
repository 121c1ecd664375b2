import { Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RunState } from './use-run.ts'

/** How far a long action is, in a bar and in words. */
export const ActionProgress = ({ state, total }: { readonly state: RunState; readonly total: number }) => {
  const { t } = useTranslation('shipment')
  if (state.phase !== 'running') return null
  const text = state.stopping ? t('run.stopping') : t('run.running', { done: state.done, total })
  return (
    <Stack gap={6}>
      <Text size="sm" component="output">
        {text}
      </Text>
      <Progress value={(state.done / total) * 100} aria-label={text} transitionDuration={0} />
    </Stack>
  )
}
