import { createPdfs } from '/work/main/electron/platform/pdf/open-pdf.ts'
const open=createPdfs()
const run=async(label:string,names:string[],n:number)=>{
  const t0=performance.now(); const pdf=await open({title:'x',created:new Date()}); const t1=performance.now()
  pdf.addPage()
  for(let i=0;i<n;i++){ const y=20+(i%20)*38; if(i%20===0&&i) pdf.addPage(); pdf.pen.write(names[i%names.length]!,{x:20,y,width:98,height:30},{size:8}); pdf.pen.write('ORD-2026-'+(100000+i),{x:220,y,width:98,height:30},{size:8}); const b=pdf.pen.encode('JD146000'+(100000+i)); if(b) pdf.pen.drawBars(b,{x:300,y,width:200,height:20},0.7)}
  const t2=performance.now(); const c=await pdf.end(); const t3=performance.now()
  console.log(label.padEnd(12),'open',(t1-t0).toFixed(0),'draw',(t2-t1).toFixed(0),'end',(t3-t2).toFixed(0),c.length)
}
for (const k of [1,2]) { await run('latin',['Gardner Minshew','Jürgen Großmann'],20); await run('latin 500',['Gardner Minshew','Jürgen Großmann'],500); await run('arabic',['محمد الأحمد'],20); await run('jp',['山田 太郎'],20);await run('kr',['김 민준'],20); await run('deva',['श्रीकांत'],20); await run('thai',['สมชาย'],20)}
