import { pageOf, siteOf } from '../../testing/site-pages.ts';
import { address } from '../facts/address.ts';
import { phone } from '../facts/phone.ts';
const cases: [string, string, string][] = [
['DE','contact','<p>Nordlicht Pumpen GmbH<br>Hafenstraße 12<br>20457 Hamburg<br>Tel.: 040 / 123 456-0<br>Fax: 040 123456-99</p>'],
['DE','imprint','<h1>Impressum</h1><p>Nordlicht GmbH &amp; Co. KG, Am Alten Markt 5a, D-14467 Potsdam, Deutschland</p><p>Telefon +49 (0) 331 7654321</p><h3>Hosting</h3><p>Hoster AG, Serverstr. 1, 10115 Berlin</p>'],
['AT','imprint','<p>Alpenholz e.U.<br/>Dorfstraße 3/2<br/>6020 Innsbruck<br/>Österreich</p><p>T +43 512 123456</p>'],
['CH','contact','<address>Uhrwerk AG<br>Bahnhofstrasse 10<br>8001 Zürich</address><a href="tel:+41441234567">044 123 45 67</a>'],
['FR','imprint','<p>Siège social : 12 rue de la République, 69002 Lyon Cedex 02 - France</p><p>Tél. : 04 72 12 34 56</p><p>Hébergeur : OVH SAS, 2 rue Kellermann, 59100 Roubaix</p>'],
['FR','contact','<p>ZI des Petits Champs<br>44300 Nantes</p>'],
['ES','contact','<p>C/ Alcalá, 45, 3º B<br>28014 Madrid (Madrid)</p><p>Teléfono: 915 123 456</p>'],
['ES','contact','<p>Polígono Industrial El Pla, Calle B, nº 7 · 46980 Paterna, Valencia, España</p>'],
['IT','contact','<p>Via Roma 25, 20121 Milano (MI)<br>Tel. 02 1234567</p>'],
['IT','contact','<p>Viale Europa, 12 - 41011 Campogalliano MO - Italia</p>'],
['NL','contact','<p>Keizersgracht 123<br>1015 CJ Amsterdam<br>Nederland</p><p>T: 020 123 4567</p>'],
['PT','contact','<p>Rua das Flores, 55, 2.º Dto<br>4050-265 Porto</p><p>Telefone: 223 123 456</p>'],
['BR','contact','<p>Av. Paulista, 1000 - São Paulo - SP, 01310-100</p>'],
['GB','contact','<p>Unit 4, Riverside Business Park, Leeds, West Yorkshire, LS1 4AB</p><p>Call us on 0113 496 0123</p>'],
['GB','contact','<p>Northwind Ltd<br>10 High Street<br>Bristol<br>BS1 2AW<br>United Kingdom</p>'],
['GB','home','<footer><p>Registered office: 22 Mill Lane, Cambridge CB2 1RX. Registered in England No. 01234567</p></footer>'],
['US','contact','<p>1200 Market Street, Suite 400<br>Springfield, IL 62701</p><p>Phone: (217) 555-0142 | Fax: (217) 555-0143</p>'],
['US','contact','<p>450 W Elm St Portland, OR 97205</p>'],
['US','contact','<p>P.O. Box 123, Austin, Texas 78701, USA</p>'],
['CA','contact','<p>100 King Street West, Toronto, ON M5X 1A9, Canada</p>'],
['AU','contact','<p>Level 3, 55 Collins Street, Melbourne VIC 3000</p>'],
['JP','contact','<dl><dt>本社</dt><dd>〒100-0005 東京都千代田区丸の内1丁目2番3号 丸の内ビル5階</dd><dt>電話番号</dt><dd>03-1234-5678</dd><dt>FAX</dt><dd>03-1234-5679</dd></dl>'],
['JP','contact','<p>〒530-0001<br>大阪府大阪市北区梅田2-3-4</p>'],
['CN','contact','<p>地址：江苏省苏州市工业园区星湖街328号 邮编：215000</p><p>电话：0512-6288 1234 传真：0512-6288 1235</p>'],
['BE','contact','<p>Kerkstraat 8, 9000 Gent, België</p>'],
['DK','contact','<p>Vestergade 12, 2. tv.<br>DK-8000 Aarhus C</p>'],
['DE','contact','<table><tr><td>Anschrift</td><td>Industriestr. 7, 70565 Stuttgart</td></tr><tr><td>Telefon</td><td>0711 12345-0</td></tr><tr><td>Telefax</td><td>0711 12345-99</td></tr></table>'],
['DE','locations','<h2>Hauptsitz</h2><p>Werkstr. 1<br>99084 Erfurt</p><h2>Niederlassung Süd</h2><p>Isarweg 2<br>80331 München<br>+49 89 1234560</p>'],
['FR','contact','<p>Atelier Durand<br>Lieu-dit Kerhuon<br>29480 Le Relecq-Kerhuon</p>'],
['PL','contact','<p>ul. Długa 5<br>00-238 Warszawa</p>'],
['SE','contact','<p>Storgatan 12, 111 23 Stockholm</p>'],
['IE','contact','<p>14 Harbour Road, Howth, Dublin 13, D13 X2Y3, Ireland</p>'],
];
for (const [c, kind, html] of cases) { const p = pageOf(`<html><body><main>${html}</main></body></html>`, {kind: kind as any});
 const s = siteOf([p], {country: process.argv[2] === 'null' ? null : c});
 for (const k of [address, phone]) for (const f of k.find(p, s)) console.log(c, k.id.padEnd(7), f.clarity.padEnd(6), f.extractor, '|', f.value, '|', typeof f.normalized==='string'?f.normalized:JSON.stringify(f.normalized), '|', f.quote);
 if (address.find(p,s).length===0) console.log(c,'NO ADDRESS', html);
}
