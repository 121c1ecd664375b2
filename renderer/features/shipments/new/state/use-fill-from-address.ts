import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { cloneRequestOf } from '#shared/shipments/request-of.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { isolate, isolateDigits } from '#app/i18n/isolate.ts'
import { shortReference } from '../../parts/short-reference.ts'
import { formOf } from '../model/form-of-request.ts'
import { asJsonObject } from '../model/json.ts'
import { newShipmentAddress } from '../routes.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import type { SheetEditing } from './use-sheet.ts'

/** Fills the page from the shipment or the template that its address names, once; then the address is the plain one. */
export const useFillFromAddress = ({ fill, fillAnew }: Pick<SheetEditing, 'fill' | 'fillAnew'>): void => {
  const { t } = useTranslation(['new-shipment', 'problems'])
  const client = useTRPCClient()
  const [, navigate] = useLocation()
  const notify = useNotify()
  const search = useSearch()

  const fillFromShipment = async (reference: string): Promise<void> => {
    const { request, leftOut } = cloneRequestOf(await client.shipments.get.query({ reference }), new Date())
    const filled = t('clone.filled', { reference: isolateDigits(shortReference(reference)) })
    fillAnew(
      formOf(asJsonObject(request)),
      leftOut.length === 0 ? filled : `${filled} ${t('clone.withoutDates')}`,
    )
  }
  const fillFromTemplate = async (name: string): Promise<void> => {
    const { items } = await client.templates.list.query()
    const template = items.find((known) => known.name === name)
    if (template) fill(formOf(template.request), t('templates.filled', { name: isolate(name) }))
    else notify({ kind: 'page', message: t('templates.unknown', { name: isolate(name) }) })
  }
  const sayWhyNot = (error: unknown): void => {
    const { details } = apiErrorOf(error)
    const why = t(`problems:${details[0]?.code ?? 'internal_server_error'}`)
    notify({ kind: 'page', message: t('clone.failed', { why }) })
  }

  const latest = useRef({ fillFromShipment, fillFromTemplate, sayWhyNot, navigate })
  useEffect(() => {
    latest.current = { fillFromShipment, fillFromTemplate, sayWhyNot, navigate }
  })
  useEffect(() => {
    const asked = new URLSearchParams(search)
    const [reference, name] = [asked.get('clone'), asked.get('template')]
    if (reference === null && name === null) return
    const { current } = latest
    // A reload must not fill it a second time: from here on the draft holds it.
    current.navigate(newShipmentAddress(), { replace: true })
    const filling =
      reference === null ? current.fillFromTemplate(name ?? '') : current.fillFromShipment(reference)
    filling.catch((error: unknown) => latest.current.sayWhyNot(error))
  }, [search])
}
