import { writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { anAddress, aContact, aRequest, contentsOf } from '../helpers/a-request.ts'
import { allocatedShipments } from '../helpers/an-allocated-shipment.ts'
import { openTestDesk } from '../helpers/open-test-desk.ts'

const names = [['Gardner','Minshew'],['Jürgen','Großmann-Łukasiewicz'],['محمد','الأحمد'],['山田','太郎'],['김','민준'],['สมชาย','ใจดี'],['श्रीकांत','क्षत्रिय'],['דוד','כהן'],['Νίκος','Παπαδόπουλος'],['Иван','Щербаков'],['გიორგი','ბერიძე'],['王','小明'],['Maria-Magdalena Theodora Josephina Konstantina', 'von und zu Hohenzollern-Sigmaringen-Habsburg-L'],['Nguyễn','Thị Hồng']]
const services=[['SWIFT24','Swift 24'],['SWIFT48','Swift 48 Signed'],['NATPOST','National Post International Tracked']]
it('x', async () => {
  await using desk = openTestDesk()
  const many = Number(process.env['MANY'] ?? 5000)
  const refs = allocatedShipments(desk, Array.from({length: many}, (_n, i) => {
    const [first_name, last_name] = names[i % names.length]!
    const [service_reference, service_name] = services[i % 3]!
    return { request: aRequest({ custom_reference: `ORD-2026-${100000+i}`, contents:[contentsOf({weight:{value:1.25+i%7,unit:'kg'}, quantity: 1+i%3})], addresses:[anAddress(), anAddress({address_type:'destination', contact:{...aContact, first_name:first_name!, last_name:last_name!}, postal_code:'10115', country_iso_code:'DE'})]}),
      allocation: { carrier: { reference:'SWIFT', name:'Swift Post', service_reference:service_reference!, service_name: service_name! }, allocation_date:'2026-11-20T10:00:00.000Z', price:{net:5,gross:6,currency:'GBP'}, tracking_details:{shipment:{reference:'t', tracking_references: i%4===3?[]: i%4===2 ? [`JD${String(14600000000+i)}`, 'X1'] : [`JD${String(14600000000+i)}`]}}}}
  }))
  let t=performance.now()
  const ready = await desk.ask('manifests.ready'); console.log('ready', performance.now()-t, JSON.stringify(ready))
  t=performance.now(); await desk.ask('manifests.ready'); console.log('ready again', performance.now()-t)
  let worst=0, last=performance.now(); const timer=setInterval(()=>{const n=performance.now(); worst=Math.max(worst,n-last-5); last=n},5)
  const gaps=()=>{const w=worst; worst=0; return w.toFixed(0)}
  await new Promise(r=>setTimeout(r,20)); gaps()
  t=performance.now()
  const created = await desk.ask('manifests.create', { query: { carrier: 'SWIFT' } }); console.log('create', performance.now()-t, JSON.stringify(created), 'worst gap', gaps())
  const reference = created.accepted[0]!.reference
  t=performance.now(); const m = await desk.ask('manifests.get',{reference}); console.log('get', performance.now()-t, m.services)
  gaps()
  t=performance.now(); const d = await desk.ask('manifests.document',{reference}); console.log('document', performance.now()-t, d.content.length, 'worst gap', gaps(), Math.round(process.memoryUsage().rss/1e6))
  gaps(); t=performance.now(); await desk.ask('manifests.document',{reference}); console.log('document again', performance.now()-t, 'worst gap', gaps(), Math.round(process.memoryUsage().rss/1e6))
  writeFileSync('/tmp/b2.pdf', d.content); clearInterval(timer)
}, 300000)
