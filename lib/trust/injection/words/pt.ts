import type { Words } from './concepts.ts';

export const pt: Words = {
  ai: 'bot bots chatbot* robo robos ia inteligencia_artificial assistente_de_ia assistentes_de_ia agente_de_ia agentes_de_ia modelo_de_linguagem modelos_de_linguagem assistente_virtual assistentes_virtuais assistente_digital assistentes_digitais assistente_automatico assistentes_automaticos assistente_automatizado assistentes_automatizados sistema_automatizado sistemas_automatizados sistemas_automaticos ferramenta_de_ia ferramentas_de_ia ferramentas_automaticas leitor_automatico resumidor*',
  bot: 'assistente assistentes agente agentes modelo modelos robo sistema sistemas programa ferramenta ferramentas maquina',
  hello:
    'nota_para nota_ao nota_aos atencao caro cara prezado ola mensagem_para instrucoes_para instrucao_para aviso_para aviso_a aviso_aos importante_para para_qualquer a_todos para_todos lembrete informacao_para',
  youAre: 'voce_e se_voce_e es se_es como_ia como_modelo se_fores se_voce_for',
  you: 'voce tu te',
  your: 'seu sua seus suas teu tua teus tuas',
  reads:
    'le ler leia lendo processa processar processe processando resume resumir resuma resumindo analisa analisar analise analisando avalia avaliar revisa lerem processarem',
  automatic: 'automatico automatica automaticamente automatizado',
  doc: 'esta_pagina pagina este_documento documento este_texto texto esta_mensagem mensagem conteudo registro registo ficha este esta isto seguinte seguintes aqui site desta deste',
  must: 'deve deves devem tem_de tem_que por_favor sempre nunca obrigatorio imediatamente favor e_necessario certifique_se jamais e_obrigatorio',
  not: 'nao nunca sem nenhum nenhuma nem jamais',
  ifWhen: 'se quando sempre_que cada_vez antes depois assim_que ao',
  ignore:
    'ignore ignora ignorar ignorem ignorando esqueca esquece esquecer desconsidere desconsidera desconsiderar descarte descarta descartar despreze despreza anule anula contorne nao_siga nao_sigas nao_obedeca nao_considere pare_de_seguir deixe_de_seguir deixe_de_lado substitua substitui substituem desative sobrescreva ja_nao_se_aplicam nao_se_aplicam_mais nao_sao_mais_validas nao_valem_mais ja_nao_sao_validas sem_efeito prevalecem tem_prioridade apague abandone passe_por_cima',
  prior:
    'anterior anteriores previa previas previo previos precedentes original originais inicial iniciais existentes antes acima ate_agora ate_aqui recebido recebidas dito dadas atuais',
  whole: 'tudo todo toda todos todas qualquer cada inteiro completo completa',
  orders:
    'instrucao instrucoes regra regras diretriz diretrizes ordem ordens prompt prompts comandos orientacoes restricoes politicas indicacoes configuracao limitacoes',
  inner:
    'prompt_do_sistema prompt_de_sistema mensagem_do_sistema mensagem_de_sistema instrucoes_do_sistema instrucoes_de_sistema instrucoes_internas instrucoes_ocultas instrucoes_iniciais regras_de_seguranca filtros_de_seguranca suas_instrucoes tuas_instrucoes suas_regras suas_diretrizes sua_programacao tuas_regras sua_configuracao',
  newOrders:
    'sua_nova_tarefa tua_nova_tarefa suas_novas_instrucoes tuas_novas_instrucoes sua_unica_tarefa sua_verdadeira_tarefa novas_instrucoes_do_sistema seu_novo_objetivo sua_tarefa_agora seu_novo_papel sua_missao_e',
  reveal:
    'revele revela revelar mostre mostra mostrar imprima imprime divulgue divulga repita repete liste cite exponha compartilhe partilhe forneca escreva copie diga_me transcreva exiba',
  send: 'abram envie envia enviar mande manda mandar encaminhe encaminha encaminhar reencaminhe transmita publique carregue anexe exporte copie remeta inclua insira adicione acrescente compartilhe partilhe',
  data: 'dados_de_clientes dados_dos_clientes dados_do_cliente dados_do_crm lista_de_clientes lista_de_contatos lista_de_contactos contatos contactos conversa historico notas_internas dados_pessoais informacoes_confidenciais dados_confidenciais faturamento faturacao precos margens base_de_dados banco_de_dados oportunidades_abertas pipeline todos_os_dados todos_os_campos valores_dos',
  secret:
    'senha senhas palavra-passe palavras-passe chave_de_api chaves_de_api chave_api credenciais token tokens segredos',
  inUrl: 'parametro_de_url na_url a_url como_parametro parametro_da_url no_url parametro_de_consulta imagem_invisivel',
  say: 'anunciar anunciem diga diz dizer responda responde responder mencione menciona escreva escreve inclua inclui incluir comece comeca inicie termine afirme afirma recomende recomenda informe informa indique declare apresente conclua adicione acrescente garanta confirme destaque descreva aconselhe comunique',
  sayOnly:
    'responda_apenas responda_somente responda_so responde_apenas apenas_com exatamente_com a_seguinte_frase esta_frase_exata palavra_por_palavra comece_sua comece_a_sua termine_sua',
  answer: 'resumo resumos resposta respostas saida recomendacao analise relatorio avaliacao rascunho sintese',
  about:
    'pergunte perguntar perguntam pergunta perguntarem pedir pedirem pedirem-lhe solicitar resumir resuma responder gerar redigir solicitado',
  user: 'vendedor vendedora comercial utilizador ao_usuario o_usuario do_usuario usuario usuarios ao_utilizador o_utilizador do_utilizador utilizador ao_vendedor o_vendedor do_vendedor ao_comercial o_comercial ao_humano o_humano ao_operador a_ninguem seu_usuario teu_utilizador a_pessoa_que',
  rank: 'classifique classifica classificar avalie pontue priorize marque atribua coloque considere recomende defina qualifique ponha posicione de',
  top: 'primeiro primeira melhor melhores maximo maxima mais_alta mais_alto mais_elevada alta_prioridade prioritario prioritaria quente ideal excelente confiavel perfeito primeiro_lugar topo sem_risco qualificado',
  target:
    'este_lead prospect empresa fornecedor cliente conta oferta candidato candidata oportunidade nossa este_contato este_contacto',
  regardless: 'independentemente nao_importa seja_qual em_qualquer_caso em_todo_caso sem_excecao mesmo_que apesar',
  set: 'atualize atualiza atualizar altere altera alterar mude modifique modificar defina exclua apague elimine crie substitua aprove mova aumente registre registe',
  field:
    'campo campos etapa fase valor desconto estado status proprietario oportunidade probabilidade data_de_fecho data_de_fechamento telefone ganha ganho prioridade condicoes_de_pagamento',
  bank: 'iban dados_bancarios conta_bancaria transferencia transferencias pix',
  run: 'chame chama chamar clique clica clicar abra abre abrir visite visita execute executa executar use usa utilize acesse aceda baixe invoque navegue carregue acione',
  tool: 'ferramenta ferramentas funcao funcoes link url comando script botao acao endereco ligacao',
  hide: 'em_segredo secretamente silenciosamente em_silencio discretamente oculte esconda sem_dizer sem_informar sem_mencionar sem_avisar sem_notificar sem_que_o mantenha_em_segredo em_segundo_plano omita nao_revele',
  ask: 'perguntar confirmacao confirmar aprovacao autorizacao verificacao consentimento pedir permissao',
  persona:
    'aja_como atue_como age_como finja faca_de_conta comporte_se_como imagine_que assuma_o_papel interprete simule responda_como',
  youAreNow: 'agora_voce_e voce_agora_e a_partir_de_agora_voce agora_es a_partir_de_agora_es voce_nao_e_mais ja_nao_es',
  free: 'sem_restricoes sem_limites sem_filtros sem_censura modo_desenvolvedor modo_de_manutencao modo_manutencao nenhuma_restricao modo_de_programador sem_regras',
  later:
    'quando_o_utilizador quando_o_usuario da_proxima_vez na_proxima_vez proxima_vez a_partir_de_agora de_agora_em_diante no_futuro futuras futuros doravante sempre_que cada_vez permanentemente',
  remember: 'lembre lembra memorize memoriza guarde guarda salve armazene recorde',
  memory: 'sua_memoria tua_memoria memoria instrucao_permanente preferencia_permanente',
  approved: 'aprovado autorizado aprovada autorizada permitido verificado aprovou autorizou autorizacao',
  boss: 'administrador diretoria direcao departamento_de_ti proprietario_da_conta equipe_de_seguranca equipa_de_seguranca desenvolvedores gerencia equipe_de_ti equipa_de_ti diretor_comercial',
  decode: 'decodifique decodificar descodifique decifre base64 ao_contrario',
  obey: 'siga segue seguir obedeca execute aplique cumpra',
  talk: 'atacante* invasor* ataque ataques exemplo exemplos por_exemplo injecao_de_prompt* malicios* phishing vulnerabilidade* pesquisador* investigador* tipic* chamad* tais_como',
  human:
    'meu_email meu_e-mail minha_mensagem meu_anterior nosso_email e-mail_anterior email_anterior fatura faturas entrega envio montagem pedido orcamento assistente_comercial assistente_administrativ* anexo transportadora',
  software: 'sistema',
  ours: 'nosso nossa nossos nossas nos meu minha',
  void: 'nao_valem_mais ja_nao_se_aplicam nao_se_aplicam expiraram sem_efeito ja_nao_contam',
};
