/**
 * A CRM-like page of about that many nodes: a record with 60 labelled values, and the rest what makes real pages big,
 * half of it a table of other records, half nested blocks of text.
 */
export function bigPage(nodes: number, fields = 60): string {
  const values = Array.from(
    { length: fields },
    (_, n) =>
      `<div class="row_k2"><span class="k_a1">Label ${word(n)}</span><span class="v_b7">Value ${n}</span></div>`,
  );
  const left = Math.max(0, nodes - fields * 6);
  const rows = Array.from(
    { length: Math.floor(left / 2 / 11) },
    (_, n) =>
      `<tr><td><a href="/contacts/${n + 100}">Person ${n}</a></td><td>Role ${n}</td><td>${n}</td><td>x</td></tr>`,
  );
  const blocks = Array.from(
    { length: Math.floor(left / 2 / 10) },
    (_, n) =>
      `<div class="card"><div><div><p>Words of block <b>${n}</b> and more</p></div></div><div><span>tail</span></div></div>`,
  );
  return `<!doctype html><html lang="en"><title>Northwind</title><body><main><h1>Northwind Traders</h1><section>${values.join('')}</section>
<h2>Contacts</h2><table><thead><tr><th>Name</th><th>Role</th><th>Age</th><th></th></tr></thead><tbody>${rows.join('')}</tbody></table><section>${blocks.join('')}</section></main>`;
}

const word = (n: number): string => String.fromCharCode(65 + Math.floor(n / 26), 97 + (n % 26), 98 + (n % 7));
