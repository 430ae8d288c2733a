import { say, type HelpText } from './help-text.ts'

/** Rules about pictures, frames and media. */
export const imagesAndMedia: Record<string, HelpText> = {
  'image-alt': {
    why: say(
      '看不見圖片的人靠替代文字得知內容；沒有替代文字，螢幕報讀軟體只會念出檔名或直接略過。',
      'Who cannot see the picture hears its text alternative. Without one, a screen reader reads the file name or nothing.',
    ),
    howToMend: say(
      '在 <img> 加上 alt，寫出圖片在這裡要傳達的內容；圖片在連結裡時，寫連結的目的；純裝飾的圖片用 alt=""。',
      'Add alt to the <img> and say what the picture tells here; in a link, say where it leads. Use alt="" for mere decoration.',
    ),
  },
  'input-image-alt': {
    why: say(
      '圖片按鈕沒有替代文字，看不見的人就不知道按下去會做什麼。',
      'Without a text alternative, who cannot see an image button does not know what it does.',
    ),
    howToMend: say(
      '在 <input type="image"> 加上 alt，寫出按鈕的動作，例如「搜尋」；或改用有文字的 <button>。',
      'Add alt with the action to <input type="image">, such as “Search”, or use a <button> with text.',
    ),
  },
  'area-alt': {
    why: say(
      '影像地圖的每個區域都是連結；沒有替代文字，就聽不出會連到哪裡。',
      'Every area of an image map is a link. Without alt nobody hears where it leads.',
    ),
    howToMend: say(
      '在每個 <area> 加上 alt，寫出連結的目的。',
      'Give each <area> an alt that says where it leads.',
    ),
  },
  'svg-img-alt': {
    why: say(
      '標示為圖片的 SVG 若沒有名稱，螢幕報讀軟體只會念「圖形」。',
      'An SVG that says it is a picture, without a name, is announced as “graphic” and no more.',
    ),
    howToMend: say(
      '在 <svg> 裡放 <title> 並以 aria-labelledby 指向它，或直接用 aria-label；純裝飾的圖改用 aria-hidden="true"。',
      'Put a <title> into the <svg> and point aria-labelledby at it, or use aria-label. Hide mere decoration with aria-hidden="true".',
    ),
  },
  'role-img-alt': {
    why: say(
      '以 role="img" 標示的元素被當成一張圖片；沒有名稱就沒有內容可念。',
      'An element with role="img" is taken for one picture; without a name there is nothing to read.',
    ),
    howToMend: say(
      '以 aria-label 或 aria-labelledby 寫出圖片的內容；純裝飾的改用 aria-hidden="true"。',
      'Say what it shows with aria-label or aria-labelledby, or hide decoration with aria-hidden="true".',
    ),
  },
  'object-alt': {
    why: say(
      '嵌入的物件沒有替代內容時，無法呈現它的人就什麼都得不到。',
      'Where an embedded object cannot be shown or seen, there is nothing without an alternative.',
    ),
    howToMend: say(
      '在 <object> 內放入替代文字或連結，或加上 aria-label。',
      'Put text or a link inside the <object>, or add aria-label.',
    ),
  },
  'image-redundant-alt': {
    why: say(
      '替代文字與旁邊的文字相同時，同一句話會被念兩次。',
      'Where alt repeats the text beside it, the same words are read twice.',
    ),
    howToMend: say(
      '將圖片的 alt 設為空字串，並把圖片與文字放在同一個連結裡。',
      'Use alt="" and keep picture and text in one link.',
    ),
  },
  'frame-title': {
    why: say(
      '螢幕報讀軟體以 title 介紹頁框；沒有 title，就不知道裡面是什麼、要不要進去。',
      'A screen reader introduces a frame by its title. Without one, nobody knows whether to enter.',
    ),
    howToMend: say(
      '在 <iframe> 加上 title，簡短說明內容，例如「活動地點地圖」。',
      'Add a title to the <iframe> that says what is in it, such as “Map of the venue”.',
    ),
  },
  'frame-title-unique': {
    why: say(
      '兩個頁框的 title 相同，在頁框清單中就無法分辨。',
      'Frames with the same title cannot be told apart in a list of frames.',
    ),
    howToMend: say(
      '讓每個頁框的 title 各自說明它的內容。',
      'Let each title say what its own frame holds.',
    ),
  },
  'frame-focusable-content': {
    why: say(
      '頁框設了 tabindex="-1"，鍵盤使用者就到不了裡面的連結與按鈕。',
      'With tabindex="-1" on the frame, the keyboard cannot reach what is in it.',
    ),
    howToMend: say(
      '移除 <iframe> 的 tabindex="-1"；若內容不需要操作，移除其中可取得焦點的元素。',
      'Remove tabindex="-1" from the <iframe>, or what can take the focus from its content.',
    ),
  },
  'frame-tested': {
    why: say(
      '頁框裡的內容也是網頁的一部分；沒有檢測到，就不知道有沒有障礙。',
      'What is in a frame belongs to the page. Not looked into, it may hold any barrier.',
    ),
    howToMend: say(
      '直接檢測頁框的網址，或由人工檢視其中的內容。',
      'Scan the frame’s address by itself, or have a person look at its content.',
    ),
  },
  'video-caption': {
    why: say(
      '聽不見的人靠字幕得知影片說了什麼。',
      'Who cannot hear learns from captions what is said.',
    ),
    howToMend: say(
      '為影片提供同步的字幕，例如在 <video> 裡加上 <track kind="captions">。',
      'Provide captions in time with the video, such as a <track kind="captions"> in the <video>.',
    ),
  },
  'no-autoplay-audio': {
    why: say(
      '自動播放的聲音會蓋過螢幕報讀軟體，也讓人無法專心。',
      'Sound that starts by itself drowns a screen reader and breaks concentration.',
    ),
    howToMend: say(
      '不要自動播放；或加上 controls 或 muted，讓人可以停止或靜音。',
      'Do not start it by itself; or add controls or muted so that it can be stopped.',
    ),
  },
  'server-side-image-map': {
    why: say(
      '伺服器端影像地圖只認滑鼠的座標，鍵盤無法使用。',
      'A server-side image map knows only where a mouse clicked; a keyboard cannot use it.',
    ),
    howToMend: say(
      '移除 ismap，改用 <map> 與有 alt 的 <area>，或一般連結。',
      'Drop ismap and use <map> with <area alt>, or plain links.',
    ),
  },
  blink: {
    why: say(
      '閃爍的文字難以閱讀，也無法停止。',
      'Blinking text is hard to read and cannot be stopped.',
    ),
    howToMend: say('移除 <blink>。', 'Remove <blink>.'),
  },
  marquee: {
    why: say(
      '跑馬燈無法暫停，許多人來不及讀完，也難以點選。',
      'Moving text cannot be paused; many cannot read it in time or hit its links.',
    ),
    howToMend: say(
      '移除 <marquee>，改為靜止的文字；若需輪播，提供暫停鍵。',
      'Replace <marquee> with text that stands still; where things rotate, offer a pause button.',
    ),
  },
}
