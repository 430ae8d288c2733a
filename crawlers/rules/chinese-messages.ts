/** Chinese messages that axe's zh_TW locale lacks, or where it says something else than the English
 * does (an implicit label is no hidden one, captions are no title). Key: check/kind/key of message;
 * the last is empty where the check has one message of the kind. */
export const chineseMessages: Record<string, string> = {
  // ARIA
  'aria-allowed-attr-elm/fail/singular':
    '${data.nodeName} 元素不允許使用這個 ARIA 屬性：${data.values}',
  'aria-allowed-attr-elm/fail/plural':
    '${data.nodeName} 元素不允許使用這些 ARIA 屬性：${data.values}',
  'aria-allowed-attr/fail/singular': '這個角色不允許使用 ARIA 屬性：${data.values}',
  'aria-allowed-attr/fail/plural': '這個角色不允許使用這些 ARIA 屬性：${data.values}',
  'aria-allowed-attr/fail/caseSensitive':
    '下列 ARIA 屬性的值區分大小寫，必須使用小寫：${data.values}',
  'aria-allowed-attr/incomplete/default':
    '請確認這個元素的 ARIA 屬性即使被忽略也不會造成問題：${data.values}',
  'aria-allowed-attr/incomplete/caseSensitive':
    '下列 ARIA 屬性的值區分大小寫，輔助科技可能無法正確處理：${data.values}',
  'aria-allowed-role/fail/singular': '這個元素不允許使用 ARIA 角色 ${data.values}',
  'aria-allowed-role/fail/plural': '這個元素不允許使用 ARIA 角色 ${data.values}',
  'aria-allowed-role/incomplete/singular':
    '元素顯示時必須移除 ARIA 角色 ${data.values}，因為這個元素不允許使用',
  'aria-allowed-role/incomplete/plural':
    '元素顯示時必須移除 ARIA 角色 ${data.values}，因為這個元素不允許使用',
  'aria-busy/fail/': '元素在顯示載入狀態時使用了 aria-busy="true"',
  'aria-conditional-attr/fail/checkbox':
    '請移除 aria-checked，或將它設為「${data.checkState}」，與核取方塊的實際狀態一致',
  'aria-conditional-attr/fail/radio':
    '請移除 aria-checked，或將它設為「${data.checkState}」，與選項按鈕的實際狀態一致',
  'aria-conditional-attr/fail/rowSingular':
    '這個屬性只能用在 treegrid 的列，不能用在 ${data.ownerRole}：${data.invalidAttrs}',
  'aria-conditional-attr/fail/rowPlural':
    '這些屬性只能用在 treegrid 的列，不能用在 ${data.ownerRole}：${data.invalidAttrs}',
  'aria-errormessage/fail/unsupported':
    '輔助科技普遍不支援在 aria-errormessage 中列出多個識別碼（ID）',
  'aria-no-deprecated-attr/incomplete/singular': '這個屬性已經停用，不應再使用：${data.values}',
  'aria-no-deprecated-attr/incomplete/plural': '這些屬性已經停用，不應再使用：${data.values}',
  'aria-prohibited-attr/incomplete/visibleLabelSingular':
    '${data.prohibited} 屬性的支援度不足，而 aria-labelledby 所指的元素已顯示在網頁上，請確認是否真的需要這個標籤',
  'aria-prohibited-attr/incomplete/visibleLabelPlural':
    '${data.prohibited} 屬性的支援度不足，而 aria-labelledby 所指的元素已顯示在網頁上，請確認是否真的需要這些標籤',
  'aria-prohibited-attr/incomplete/unresolvedLabel':
    '${data.prohibited} 屬性的支援度不足，且所指的元素並不存在，請確認是否真的需要這個標籤',
  'aria-required-attr/fail/singular': '缺少必要的 ARIA 屬性：${data.values}',
  'aria-required-attr/fail/plural': '缺少必要的 ARIA 屬性：${data.values}',
  'aria-required-children/fail/singular': '缺少必要的子元素角色：${data.values}',
  'aria-required-children/fail/plural': '缺少必要的子元素角色：${data.values}',
  'aria-required-children/fail/unallowed': '元素含有不允許的子元素：${data.values}',
  'aria-required-children/fail/unallowedPresentational':
    '元素含有純呈現用的子元素，但因為 ${data.values} 而無法忽略',
  'aria-required-children/fail/aria-busy-fail':
    '元素含有不允許的子元素：${data.values}；即使設定 aria-busy="true"，也不得含有不允許的角色',
  'aria-required-children/incomplete/singular':
    '應該會再加入角色為 ${data.values} 的子元素，請確認',
  'aria-required-children/incomplete/plural': '應該會再加入角色為 ${data.values} 的子元素，請確認',
  'aria-required-parent/fail/singular': '缺少必要的父元素角色：${data.values}',
  'aria-required-parent/fail/plural': '缺少必要的父元素角色：${data.values}',
  'aria-valid-attr-value/incomplete/noId':
    'ARIA 屬性所指的識別碼（ID）不存在於網頁上：${data.needsReview}',
  'aria-valid-attr-value/incomplete/noIdShadow':
    'ARIA 屬性所指的識別碼（ID）不存在於網頁上，或位於另一個 shadow DOM 之中：${data.needsReview}',
  'aria-valid-attr-value/incomplete/ariaCurrent':
    'ARIA 屬性的值無效，會被當成「aria-current=true」：${data.needsReview}',
  'aria-valid-attr-value/incomplete/idrefs':
    '無法判定 ARIA 屬性所指的識別碼（ID）是否存在於網頁上：${data.needsReview}',
  'aria-valid-attr-value/incomplete/empty': 'ARIA 屬性的值為空，因此會被忽略：${data.needsReview}',
  'aria-valid-attr-value/incomplete/controlsWithinPopup':
    '元素使用 aria-haspopup，無法判定 aria-controls 所指的識別碼（ID）是否存在：${data.needsReview}',
  'has-widget-role/fail/': '元素沒有互動元件的角色',
  'no-implicit-explicit-label/incomplete/':
    '請確認 <label> 的文字是否也應納入這個 ARIA ${data} 欄位的名稱',

  // Contrast and links
  'color-contrast/fail/default':
    '文字與背景的對比值只有 ${data.contrastRatio}，應達 ${data.expectedContrastRatio}（文字色：${data.fgColor}，背景色：${data.bgColor}，字級：${data.fontSize}，字重：${data.fontWeight}）',
  'color-contrast/fail/fgOnShadowColor':
    '文字與文字陰影的對比值只有 ${data.contrastRatio}，應達 ${data.expectedContrastRatio}（文字色：${data.fgColor}，陰影色：${data.shadowColor}，字級：${data.fontSize}，字重：${data.fontWeight}）',
  'color-contrast/fail/shadowOnBgColor':
    '文字陰影與背景的對比值只有 ${data.contrastRatio}，應達 ${data.expectedContrastRatio}（陰影色：${data.shadowColor}，背景色：${data.bgColor}，字級：${data.fontSize}，字重：${data.fontWeight}）',
  'color-contrast-enhanced/fail/default':
    '文字與背景的對比值只有 ${data.contrastRatio}，應達 ${data.expectedContrastRatio}（文字色：${data.fgColor}，背景色：${data.bgColor}，字級：${data.fontSize}，字重：${data.fontWeight}）',
  'color-contrast-enhanced/fail/fgOnShadowColor':
    '文字與文字陰影的對比值只有 ${data.contrastRatio}，應達 ${data.expectedContrastRatio}（文字色：${data.fgColor}，陰影色：${data.shadowColor}，字級：${data.fontSize}，字重：${data.fontWeight}）',
  'color-contrast-enhanced/fail/shadowOnBgColor':
    '文字陰影與背景的對比值只有 ${data.contrastRatio}，應達 ${data.expectedContrastRatio}（陰影色：${data.shadowColor}，背景色：${data.bgColor}，字級：${data.fontSize}，字重：${data.fontWeight}）',
  'color-contrast/incomplete/emptyValue': '欄位沒有值，請輸入內容後再檢測對比',
  'color-contrast/incomplete/colorParse': '無法解析顏色字串 ${data.colorParse}',
  'color-contrast-enhanced/incomplete/emptyValue': '欄位沒有值，請輸入內容後再檢測對比',
  'color-contrast-enhanced/incomplete/colorParse': '無法解析顏色字串 ${data.colorParse}',
  'link-in-text-block-style/fail/': '連結沒有任何樣式（例如底線）與周圍的文字區別',
  'link-in-text-block/fail/fgContrast':
    '連結與周圍文字的對比值只有 ${data.contrastRatio}:1，應達 ${data.requiredContrastRatio}:1（連結文字：${data.nodeColor}，周圍文字：${data.parentColor}）',
  'link-in-text-block/fail/bgContrast':
    '連結背景的對比值只有 ${data.contrastRatio}，應達 ${data.requiredContrastRatio}:1（連結背景：${data.nodeBackgroundColor}，周圍背景：${data.parentBackgroundColor}）',

  // Names and labels
  'implicit-label/fail/': '欄位沒有包在 <label> 之內',
  'implicit-label/incomplete/': '無法判定欄位是否包在 <label> 之內',
  'explicit-label/fail/': '欄位沒有以 for 對應的 <label>',
  'explicit-label/incomplete/': '無法判定欄位是否有以 for 對應的 <label>',
  'hidden-explicit-label/fail/': '欄位對應的 <label> 被隱藏了',
  'hidden-explicit-label/incomplete/': '無法判定欄位對應的 <label> 是否被隱藏',
  'help-same-as-label/fail/': '說明文字（title 或 aria-describedby）與標籤文字相同',
  'title-only/fail/': '欄位只以 title 作為標籤',
  'multiple-label/incomplete/':
    '輔助科技普遍不支援多個 <label>，請確認第一個 <label> 已包含所有必要的資訊',
  'label-content-name-mismatch/fail/': '元素上看得見的文字沒有包含在它的無障礙名稱裡',
  'label-content-name-mismatch/incomplete/default': '無法判定看得見的文字是否包含在無障礙名稱裡',
  'label-content-name-mismatch/incomplete/valueText': '元素內的文字可能是值而不是標籤，請確認',
  'focusable-no-name/fail/': '元素可用 Tab 鍵移入，卻沒有輔助科技讀得到的文字',
  'focusable-no-name/incomplete/': '無法判定元素是否有無障礙名稱',
  'non-empty-title/fail/emptyAttr': '元素的 title 屬性是空的',
  'non-empty-title/fail/noAttr': '元素沒有 title 屬性',
  'non-empty-placeholder/fail/noAttr': '元素沒有 placeholder 屬性',
  'non-empty-placeholder/fail/emptyAttr': '元素的 placeholder 屬性是空的',
  'non-empty-value/fail/emptyAttr': '元素的 value 屬性是空的',
  'non-empty-alt/fail/emptyAttr': '元素的 alt 屬性是空的',
  'alt-space-value/fail/': 'alt 屬性只有空白字元，有些螢幕報讀軟體不會略過這張圖片',
  'aria-label/fail/': '沒有 aria-label 屬性，或其值為空',
  'aria-labelledby/fail/': '沒有 aria-labelledby 屬性，或所指的元素不存在或沒有內容',
  'aria-labelledby/incomplete/': '請確認 aria-labelledby 所指的元素存在',
  'button-has-visible-text/fail/': '按鈕內沒有螢幕報讀軟體讀得到的文字',
  'button-has-visible-text/incomplete/': '無法判定按鈕內是否有內容',
  'has-visible-text/fail/': '元素內沒有螢幕報讀軟體讀得到的文字',
  'has-visible-text/incomplete/': '無法判定元素內是否有內容',
  'svg-non-empty-title/fail/noTitle': '元素沒有 <title> 子元素',
  'svg-non-empty-title/fail/emptyTitle': '元素的 <title> 子元素是空的',
  'svg-non-empty-title/incomplete/': '無法判定元素是否有 <title> 子元素',
  'presentational-role/fail/default': '元素沒有以 role="none" 或 role="presentation" 標示為純裝飾',
  'presentational-role/fail/globalAria': '元素有全域 ARIA 屬性，因此不會被當成純裝飾',
  'presentational-role/fail/focusable': '元素可以取得焦點，因此不會被當成純裝飾',
  'presentational-role/fail/both': '元素有全域 ARIA 屬性又可以取得焦點，因此不會被當成純裝飾',
  'presentational-role/fail/iframe':
    '${data.nodeName} 元素標示為純裝飾卻又有 title 屬性，各家螢幕報讀軟體的處理方式不一致',
  'autocomplete-valid/fail/': 'autocomplete 屬性的值不正確',
  'autocomplete-valid/incomplete/': 'autocomplete 屬性的值不是標準值，請確認是否可以改用標準值',

  // Keyboard and focus
  'focusable-content/incomplete/':
    '請確認 tabindex 為負值的元素仍可由鍵盤取得焦點，使這個區域可以捲動',
  'focusable-content/fail/': '區域內沒有可以取得焦點的內容',
  'focusable-element/fail/': '元素本身無法取得焦點',
  'focusable-disabled/fail/': '可以取得焦點的內容應停用，或從網頁中移除',
  'focusable-disabled/incomplete/': '請確認元素取得焦點後是否立即將焦點移往他處',
  'focusable-not-tabbable/fail/': '可以取得焦點的內容應設定 tabindex="-1"，或從網頁中移除',
  'focusable-not-tabbable/incomplete/': '請確認元素取得焦點後是否立即將焦點移往他處',
  'focusable-modal-open/incomplete/': '請確認在目前狀態下，這些元素無法由 Tab 鍵移入',
  'frame-focusable-content/fail/': '頁框內有可以取得焦點的內容',
  'no-focusable-content/fail/default': '元素內還有可以取得焦點的元素',
  'no-focusable-content/fail/notHidden':
    '在互動元件內以負的 tabindex 隱藏元素，輔助科技仍會移入其中（即使設定 aria-hidden="true"）',
  'internal-link-present/fail/': '找不到有效的跳至主要內容連結',
  'skip-link/fail/': '跳至主要內容的連結沒有對應的目標',
  'skip-link/incomplete/': '跳至主要內容的連結啟動時，其目標應該變為可見',

  // Structure
  'page-has-main/fail/': '網頁沒有主要內容區（main）',
  'landmark/fail/': '網頁沒有地標區域（landmark）',
  'header-present/fail/': '網頁沒有任何標題（heading）',
  'heading-order/fail/': '標題層級跳號，順序不正確',
  'heading-order/incomplete/': '無法判定前一個標題的層級',
  'region/fail/': '有些內容不在任何地標區域（landmark）之內',
  'listitem/fail/default': '清單項目不在 <ul> 或 <ol> 之內',
  'listitem/fail/roleNotValid': '清單項目的父元素改用了 role="list" 以外的角色',
  'listitem/incomplete/': '無法判定清單項目是否在 <ul>、<ol> 或 role="list" 的元素之內',
  'only-listitems/fail/': '清單直接包含了不允許的子元素：${data.values}',
  'only-listitems/incomplete/': '無法判定清單是否只直接包含允許的子元素',
  'only-dlitems/fail/': '<dl> 直接包含了不允許的子元素：${data.values}',
  'only-dlitems/incomplete/': '無法判定 <dl> 是否只直接包含允許的子元素',
  'structured-dlitems/fail/': '<dl> 有內容，卻沒有成對的 <dt> 與 <dd>',
  'dlitem/fail/': '<dt> 或 <dd> 不在 <dl> 之內',
  'caption-faked/fail/': '表格的標題應使用 <caption>，而不是以第一列的儲存格代替',
  'html5-scope/fail/': 'scope 屬性只能用在 <th>',
  'scope-value/fail/': 'scope 屬性的值必須是 row、col、rowgroup 或 colgroup 之一，目前的值不正確',
  'same-caption-summary/fail/': 'summary 屬性與 <caption> 的內容相同',
  'same-caption-summary/incomplete/': '無法判定 <table> 是否有 <caption>',
  'td-has-header/fail/': '有些有內容的儲存格沒有對應的標題儲存格',
  'td-headers-attr/fail/cell-header-not-in-table': 'headers 屬性指向了不在同一個表格內的元素',
  'td-headers-attr/fail/cell-header-not-th': 'headers 屬性應指向標題儲存格（th），而不是資料儲存格',
  'td-headers-attr/fail/header-refs-self': '儲存格的 headers 屬性指向了自己',
  'th-has-data-cells/incomplete/':
    '表格的資料儲存格不存在或沒有內容，請確認標題儲存格是否有對應的資料',
  'p-as-heading/fail/': '應使用標題元素（h1 至 h6），而不是改變 <p> 的樣式',
  'p-as-heading/incomplete/': '無法判定 <p> 是否被當成標題使用',

  // Language, title, frames
  'doc-has-title/fail/': '網頁沒有 <title>，或其內容為空',
  'valid-lang/fail/': 'lang 屬性的值不是有效的語言代碼',
  'xml-lang-mismatch/fail/': 'lang 與 xml:lang 屬性的語言不一致',
  'has-lang/fail/noXHTML': 'xml:lang 屬性在 HTML 網頁上無效，請改用 lang 屬性',
  'unique-frame-title/fail/': '有其他頁框使用相同的 title',
  'frame-tested/fail/': '無法檢測這個頁框的內容',
  'frame-tested/incomplete/': '這個頁框的內容還沒有檢測',

  // Media, time, movement, size
  'caption/incomplete/': '請確認這段影音是否有字幕',
  'no-autoplay-audio/fail/': '影音自動播放超過 3 秒，且沒有停止或靜音的控制元件',
  'no-autoplay-audio/incomplete/': '請確認影音自動播放是否不超過 3 秒，或提供停止或靜音的控制元件',
  'css-orientation-lock/fail/': '樣式將畫面鎖定在單一方向，裝置轉向後無法正常閱讀',
  'css-orientation-lock/incomplete/': '無法判定樣式是否鎖定畫面方向',
  'meta-refresh/fail/': '<meta> 會在使用者未要求時定時重新整理或轉址',
  'meta-refresh-no-exceptions/fail/': '<meta> 會在使用者未要求時定時重新整理或轉址',
  'meta-viewport/fail/': '<meta> 的 ${data} 使行動裝置無法放大畫面',
  'meta-viewport-large/fail/': '<meta> 限制了行動裝置放大畫面的倍率',
  'exists/incomplete/': '元素存在，請由人工確認',
  'is-on-screen/fail/': '元素顯示在網頁上',
  'target-offset/fail/':
    '與最近的點選目標距離太近：可安全點選的範圍直徑只有 ${data.closestOffset}px，應至少 ${data.minOffset}px',
  'target-offset/incomplete/default':
    'tabindex 為負值的元素與最近的目標距離太近（直徑 ${data.closestOffset}px，應至少 ${data.minOffset}px），請確認它是不是點選目標',
  'target-offset/incomplete/nonTabbableNeighbor':
    '與最近的元素距離太近（直徑 ${data.closestOffset}px，應至少 ${data.minOffset}px），請確認旁邊的元素是不是點選目標',
  'target-offset/incomplete/tooManyRects': '重疊的元素太多，無法量測目標的大小',
  'target-size/fail/default':
    '點選目標太小（${data.width}px × ${data.height}px，應至少 ${data.minSize}px × ${data.minSize}px）',
  'target-size/fail/partiallyObscured':
    '點選目標有一部分被遮住而太小（最小處 ${data.width}px × ${data.height}px，應至少 ${data.minSize}px × ${data.minSize}px）',
  'target-size/incomplete/default':
    'tabindex 為負值的元素太小（${data.width}px × ${data.height}px，應至少 ${data.minSize}px × ${data.minSize}px），請確認它是不是點選目標',
  'target-size/incomplete/contentOverflow': '內容超出元素的範圍，無法準確量測目標的大小',
  'target-size/incomplete/partiallyObscured':
    'tabindex 為負值的元素有一部分被遮住而太小（最小處 ${data.width}px × ${data.height}px，應至少 ${data.minSize}px × ${data.minSize}px），請確認它是不是點選目標',
  'target-size/incomplete/partiallyObscuredNonTabbable':
    '點選目標被旁邊 tabindex 為負值的元素遮住一部分而太小（最小處 ${data.width}px × ${data.height}px，應至少 ${data.minSize}px × ${data.minSize}px），請確認旁邊的元素是不是點選目標',
  'target-size/incomplete/tooManyRects': '重疊的元素太多，無法量測目標的大小',
  'important-letter-spacing/fail/default':
    'style 屬性裡的 letter-spacing 不得使用 !important，或至少應為 ${data.minValue}em（目前 ${data.value}em）',
  'important-letter-spacing/fail/omitted':
    'style 屬性裡的 letter-spacing 不得使用 !important，或至少應為 ${data.minValue}em（目前 ${data.value}em）；受影響的文字不只列出的這些',
  'important-letter-spacing/incomplete/': '無法判定 style 屬性裡的 letter-spacing 是否達到最低要求',
  'important-line-height/fail/default':
    'style 屬性裡的 line-height 不得使用 !important，或至少應為 ${data.minValue}em（目前 ${data.value}em）',
  'important-line-height/fail/omitted':
    'style 屬性裡的 line-height 不得使用 !important，或至少應為 ${data.minValue}em（目前 ${data.value}em）；受影響的文字不只列出的這些',
  'important-line-height/incomplete/': '無法判定 style 屬性裡的 line-height 是否達到最低要求',
  'important-word-spacing/fail/default':
    'style 屬性裡的 word-spacing 不得使用 !important，或至少應為 ${data.minValue}em（目前 ${data.value}em）',
  'important-word-spacing/fail/omitted':
    'style 屬性裡的 word-spacing 不得使用 !important，或至少應為 ${data.minValue}em（目前 ${data.value}em）；受影響的文字不只列出的這些',
  'important-word-spacing/incomplete/': '無法判定 style 屬性裡的 word-spacing 是否達到最低要求',
  'error-occurred/incomplete/': '檢測這一項時發生錯誤，請由人工檢測',
}
