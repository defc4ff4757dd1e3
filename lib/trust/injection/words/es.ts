import type { Words } from './concepts.ts';

export const es: Words = {
  ai: 'lector_automatico lectores_automaticos bot bots robot robots chatbot* ia asistente_de_ia asistentes_de_ia agente_de_ia agentes_de_ia modelo_de_lenguaje modelos_de_lenguaje inteligencia_artificial inteligencias_artificiales asistente_virtual asistentes_virtuales asistente_digital asistente_automatico asistentes_automaticos asistente_automatizado asistentes_automatizados sistema_automatizado sistemas_automatizados sistemas_automaticos sistema_automatico herramienta_automatizada herramientas_de_ia herramienta_de_ia herramientas_automaticas lector_automatico resumidor*',
  bot: 'asistente asistentes agente agentes modelo modelos robot sistema sistemas programa herramienta herramientas maquina maquinas',
  hello:
    'instruccion_del nota_para nota_a nota_al atencion estimado estimada querido hola mensaje_para instrucciones_para instruccion_para aviso_para aviso_a importante_para para_cualquier a_cualquier a_todos para_todos recordatorio informacion_para',
  youAre: 'eres si_eres usted_es si_usted_es como_ia como_modelo ya_que_eres',
  you: 'tu te ti usted',
  your: 'tu tus su sus',
  reads:
    'lee leer lea leas leyendo procesa procesar procesando procese proceses resume resumir resumiendo resuma resumas analiza analizar analizando analice analices evalua evaluar revisa revisar lean procesen',
  automatic: 'automatico automatica automaticamente automatizado',
  doc: 'esta_pagina pagina este_documento documento este_texto texto este_mensaje mensaje contenido registro correo ficha este esta esto siguiente siguientes aqui sitio',
  must: 'debes debe deben tienes_que tiene_que por_favor siempre nunca hay_que obligatorio inmediatamente favor_de es_obligatorio es_necesario jamas',
  not: 'no nunca sin ningun ninguna ninguno jamas ni',
  ifWhen: 'si cuando siempre_que cada_vez antes despues en_cuanto al',
  ignore:
    'ignora ignore ignorar ignores ignoren ignorando olvida olvide olvidar olvidate olvidese descarta descarte descartar desestima desestime haz_caso_omiso haga_caso_omiso hacer_caso_omiso pasa_por_alto pase_por_alto omite omita omitir anula anule anular sobrescribe no_tengas_en_cuenta no_tenga_en_cuenta no_sigas no_siga no_obedezcas deja_de_seguir deje_de_seguir dejar_de_seguir salta saltate elude evita reemplaza* sustituye* desactiva* desactive ya_no_se_aplican ya_no_son_validas ya_no_aplican quedan_anuladas quedan_sin_efecto sin_efecto prescinde prescinda deja_de_lado deje_de_lado borra prevalecen prevalece tienen_prioridad',
  prior:
    'anterior anteriores previo previa previos previas precedentes original originales inicial iniciales existentes antes arriba hasta_ahora hasta_aqui recibido recibidas dicho dadas actuales',
  whole: 'todo toda todos todas cualquier cada entero completo completa',
  orders:
    'encargo instruccion instrucciones regla reglas directriz directrices orden ordenes indicaciones indicacion prompt prompts normas restricciones politicas pautas consignas configuracion limitaciones',
  inner:
    'prompt_del_sistema prompt_de_sistema mensaje_del_sistema instrucciones_del_sistema indicaciones_del_sistema instrucciones_internas instrucciones_ocultas instrucciones_iniciales reglas_de_seguridad filtros_de_seguridad tus_instrucciones sus_instrucciones tus_reglas tus_directrices sus_directrices tu_programacion tu_configuracion mensaje_de_sistema',
  newOrders:
    'tu_nueva_tarea su_nueva_tarea tus_nuevas_instrucciones sus_nuevas_instrucciones tu_unica_tarea tu_verdadera_tarea tu_nuevo_objetivo nuevas_instrucciones_del_sistema tu_mision_es tu_tarea_es_ahora tu_nuevo_rol',
  reveal:
    'revela revele revelar muestra muestre mostrar imprime imprima divulga divulgue repite repita enumera cita expon comparte comparta proporciona proporcione escribe copia dime transcribe transcriba',
  send: 'mandalos envialos mandaselos rellena envia envie enviar manda mande mandar reenvia reenvie reenviar transmite transmita publica sube suba adjunta adjunte exporta exporte copia copie remite remita anade incluye incrusta comparte comparta',
  data: 'datos_de_clientes datos_del_cliente datos_del_crm lista_de_clientes lista_de_contactos contactos oportunidades_abiertas conversacion historial notas_internas datos_personales informacion_confidencial datos_confidenciales cifras precios margenes base_de_datos registros todos_los_datos pipeline cartera todos_los_campos importes',
  secret: 'contrasena* clave_api claves_api clave_de_api credenciales token tokens claves_de_api secretos',
  inUrl:
    'parametro_de_url en_la_url a_la_url como_parametro parametro_de_consulta imagen_invisible parametro_de_la_url',
  say: 'di di diga decir responde responda responder menciona mencione escribe escriba incluye incluya comienza comience empieza empiece termina termine afirma afirme recomienda recomiende informa informe indica indique declara presenta concluye concluya anade agrega agregue asegura asegure confirma confirme destaca destaque describe describa aconseja comunica comunique',
  sayOnly:
    'responde_unicamente responda_unicamente responde_solo responda_solo solo_con exactamente_con la_siguiente_frase esta_frase_exacta palabra_por_palabra literalmente comienza_tu empieza_tu termina_tu',
  answer:
    'resumen resumenes respuesta respuestas salida recomendacion analisis informe evaluacion borrador sintesis valoracion',
  about:
    'pregunte pregunten pregunta preguntan pida pidan solicite resumas resumir resuma respondas generes generar redactes soliciten',
  user: 'vendedor vendedora comercial responsable al_usuario el_usuario del_usuario usuario usuarios al_vendedor el_vendedor del_vendedor al_comercial el_comercial al_humano el_humano al_operador el_operador a_nadie tu_usuario su_usuario la_persona_que',
  rank: 'clasifica clasifique clasificar califica califique puntua puntue prioriza priorice marca marque valora valore asigna asigne recomienda recomiende coloca coloque considera considere pon ponga situa evalua otorga etiqueta',
  top: 'primero primera primer mejor mejores maximo maxima mas_alta mas_alto alta_prioridad prioritario prioritaria caliente ideal excelente fiable perfecto perfecta primer_lugar confianza sin_riesgo cualificado',
  target:
    'este_lead prospecto empresa proveedor cliente cuenta oferta candidato candidata oportunidad nuestra este_contacto',
  regardless:
    'independientemente sin_importar sea_cual da_igual en_todo_caso en_cualquier_caso sin_excepcion pese_a aunque',
  set: 'cierra cierre abona abone rellena rellene actualiza actualice actualizar cambia cambie cambiar modifica modifique modificar establece establezca borra borre elimina elimine eliminar crea cree sustituye aprueba apruebe pon fija sube aumenta aumente reemplaza mueve registra',
  field:
    'campo campos etapa importe descuento estado propietario oportunidad probabilidad fecha_de_cierre telefono ganada ganado prioridad condiciones_de_pago limite_de_credito fase',
  bank: 'iban datos_bancarios cuenta_bancaria numero_de_cuenta transferencia transferencias',
  run: 'llama llame llamar haz_clic haga_clic hacer_clic pulsa abre abra abrir visita visite ejecuta ejecute ejecutar usa use utiliza utilice accede acceda descarga invoca invoque navega carga',
  tool: 'herramienta herramientas funcion funciones enlace url comando script boton accion direccion',
  hide: 'no_guardes no_menciones no_digas en_secreto secretamente silenciosamente discretamente oculta oculte ocultar sin_decir sin_informar sin_mencionar sin_avisar sin_que_el_usuario sin_notificar en_silencio mantenlo_en_secreto en_segundo_plano sin_decirle no_reveles calla',
  ask: 'preguntar confirmacion confirmar aprobacion autorizacion verificacion consentimiento pedir permiso consultar',
  persona:
    'haz_como_si actua_como actue_como actuar_como finge finja haz_de_cuenta haz_el_papel comportate_como comportese imagina_que asume_el_papel asume_el_rol adopta interpreta simula responde_como',
  youAreNow:
    'ahora_eres a_partir_de_ahora_eres usted_es_ahora ya_no_eres desde_ahora_eres eres_ahora desde_este_momento_eres',
  free: 'sin_restricciones sin_limites sin_filtros sin_censura modo_desarrollador modo_mantenimiento ninguna_restriccion sin_reglas modo_depuracion',
  later:
    'la_proxima_vez proxima_vez a_partir_de_ahora de_ahora_en_adelante en_el_futuro futuras futuros desde_ahora en_adelante cada_vez siempre_que permanentemente mas_tarde',
  remember: 'recuerda recuerde memoriza memorice guarda guarde retiene almacena',
  memory: 'tu_memoria su_memoria memoria instruccion_permanente preferencia_permanente',
  approved:
    'aprobado autorizado aprobada autorizada permitido verificado validado ha_aprobado ha_autorizado autorizacion',
  boss: 'administrador direccion departamento_de_ti propietario_de_la_cuenta equipo_de_seguridad desarrolladores gerencia equipo_de_ti director_comercial soporte',
  decode: 'decodifica decodifique decodificar descifra descifre base64 al_reves descodifica*',
  obey: 'sigue siga seguir obedece obedezca cumple cumpla ejecuta ejecute aplica aplique',
  talk: 'atacante* ataque ataques ejemplo ejemplos por_ejemplo inyeccion_de_prompt* inyecciones_de_prompt* malicios* phishing vulnerabilidad* investigador* tipico* como_por tales_como llamado concienciacion',
  human:
    'mi_correo mi_mensaje mi_anterior nuestro_correo mi_ultimo factura facturas entrega envio montaje pedido presupuesto asistente_comercial asistente_de_direccion asistente_personal adjunto transportista',
  software: 'sistema',
  ours: 'nuestro nuestra nuestros nuestras nosotros mi mis',
  void: 'ya_no_aplican ya_no_se_aplican sin_efecto caducado caducaron ya_no_son quedan_anuladas ya_no_cuentan',
};
