import { createPdfs } from '/work/main/electron/platform/pdf/open-pdf.ts'
import { drawManifest } from '/work/main/electron/manifests/draw-manifest.ts'
const names=['Gardner Minshew','Jürgen Großmann-Łukasiewicz','山田 太郎','محمد الأحمد','Иван Щербаков']
const lines=Array.from({length:1000},(_,i)=>({reference:'sp_0179516880000000000'+String(7349040305295+i*7919),customReference:'ORD-2026-'+(100000+i),trackingReferences:i%2?['JD146000'+(100000+i)]:[],recipient:names[i%5]!,place:'10115 DE',pieces:2,weight:1.5}))
const content={heading:{reference:'ma_01795168800000000007349040305295',desk:'d',carrier:'Swift',created:'now',shipments:1000},created:new Date(),lines,services:[]}
const open=createPdfs()
for (const _ of [1,2]) {const t=performance.now(); await drawManifest(open,content,{signal:undefined,report:()=>{}}); console.log(performance.now()-t)}
