import { Button, Checkbox } from '@mantine/core'
import { IconTruckDelivery } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { CarrierChecklist } from '#shared/manifests/checklist.ts'
import { mayGoAlong } from '#shared/manifests/hold-up.ts'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { ChecklistRows } from './checklist-rows.tsx'
import { CutOffText } from './cut-off-text.tsx'
import classes from './end-of-day.module.css'
import { HoldUpText } from './hold-up-text.tsx'
import { countTicked, isTicked, useTicks } from './ticks.ts'

type ChecklistCardProps = {
  readonly checklist: CarrierChecklist
  /** Whether the key means this one. */
  readonly isActive: boolean
  /** Why nothing can be handed over now. */
  readonly whyNot: string | undefined
  readonly onFocus: () => void
  readonly onHandOver: () => void
}

/** What waits for one carrier, to be ticked, and the action that hands it over. */
export const ChecklistCard = ({ checklist, isActive, whyNot, onFocus, onHandOver }: ChecklistCardProps) => {
  const { t } = useTranslation('manifests')
  const id = useId()
  const ticks = useTicks()
  const own = ticks.of(checklist)
  const { carrier, ready, not_ready: notReady, ready_items: items, not_ready_items: others } = checklist
  const going = countTicked(checklist, own)
  return (
    <section aria-labelledby={id} className={classes['card']} data-active={isActive || undefined}>
      <div className={classes['head']}>
        <h2 id={id} className={classes['carrier']}>
          <bdi>{carrier.name}</bdi>
        </h2>
        <CutOffText cutOffs={checklist.cut_offs} />
        <Button
          variant={isActive ? 'filled' : 'default'}
          leftSection={<IconTruckDelivery size={16} aria-hidden />}
          rightSection={isActive && <KeyHint keys="M" />}
          aria-describedby={id}
          aria-keyshortcuts={isActive ? 'M' : undefined}
          aria-disabled={whyNot !== undefined || undefined}
          data-disabled={whyNot !== undefined}
          title={whyNot}
          onFocus={onFocus}
          onClick={onHandOver}
        >
          {t('handOver', { count: going.all })}
        </Button>
      </div>
      {ready > 0 && (
        <>
          <div className={classes['part']}>
            <Checkbox
              size="xs"
              label={t('checklist.ready', { count: ready })}
              checked={going.ready === ready}
              onFocus={onFocus}
              indeterminate={going.ready > 0 && going.ready < ready}
              onChange={(event) => ticks.tickAll(checklist, event.currentTarget.checked)}
            />
          </div>
          <ChecklistRows
            label={t('checklist.ready', { count: ready })}
            items={items}
            count={ready}
            onFocus={onFocus}
            isTicked={(item) => isTicked(own, item, true)}
            isFixed={() => false}
            onTick={(item, isOn) => ticks.tick(checklist, item.reference, isOn)}
          >
            {(item) => <bdi>{item.carrier_service}</bdi>}
          </ChecklistRows>
        </>
      )}
      {notReady > 0 && (
        <>
          <p className={classes['notReady']}>{t('checklist.notReady', { count: notReady })}</p>
          <ChecklistRows
            label={t('checklist.notReady', { count: notReady })}
            items={others}
            count={notReady}
            onFocus={onFocus}
            isTicked={(item) => isTicked(own, item, false)}
            isFixed={(item) => !mayGoAlong(item)}
            onTick={(item, isOn) => ticks.tick(checklist, item.reference, isOn)}
          >
            {(item) => <HoldUpText item={item} />}
          </ChecklistRows>
        </>
      )}
    </section>
  )
}
