<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>CrashDialog</name>
    <message>
        <source>Party Cell Handbook</source>
        <translation>Sổ tay Chi bộ</translation>
    </message>
    <message>
        <source>The report lies in {path}</source>
        <translation>Bản ghi lỗi nằm ở {path}</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Chép chi tiết</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Làm tiếp</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Menu</source>
        <translation>Mục lục</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>LÀM THỬ</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Reading the handbook</source>
        <translation>Đang đọc sổ</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Tạo cuộc họp</translation>
    </message>
    <message>
        <source>Open meeting {day}</source>
        <translation>Mở cuộc họp {day}</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>Cuộc họp sắp tới</translation>
    </message>
    <message>
        <source>No meeting yet.</source>
        <translation>Chưa có cuộc họp nào.</translation>
    </message>
    <message>
        <source>Create this month&apos;s regular meeting.</source>
        <translation>Tạo cuộc họp thường kỳ tháng này.</translation>
    </message>
    <message>
        <source>Meetings to finish</source>
        <translation>Cuộc họp chưa khóa hồ sơ</translation>
    </message>
    <message>
        <source>Tasks due</source>
        <translation>Nhiệm vụ đến hạn</translation>
    </message>
    <message>
        <source>No task is due within seven days.</source>
        <translation>Không có nhiệm vụ nào đến hạn trong bảy ngày tới.</translation>
    </message>
    <message>
        <source>There is no backup of this handbook yet.</source>
        <translation>Sổ này chưa có bản sao lưu.</translation>
    </message>
    <message>
        <source>One file on a USB stick keeps everything should this computer fail.</source>
        <translation>Một tệp trên USB giữ được tất cả nếu máy này hỏng.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>ngày mai</translation>
    </message>
    <message>
        <source>in {days} days</source>
        <translation>còn {days} ngày</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>quá hạn {days} ngày</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>hạn hôm nay</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>hạn {day}</translation>
    </message>
    <message>
        <source>being recorded</source>
        <translation>đang ghi</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>đã thông qua</translation>
    </message>
    <message>
        <source>waiting for signatures</source>
        <translation>chờ ký</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>đã khóa</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys of this screen</source>
        <translation>Phím tắt của màn hình này</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Home</source>
        <translation>Trang chủ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Opening the handbook</source>
        <translation>Đang mở sổ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Máy tính này</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Larger text makes every page scroll more.</source>
        <translation>Chữ càng to thì trang càng phải cuộn nhiều hơn.</translation>
    </message>
    <message>
        <source>As in this computer</source>
        <translation>Theo máy tính</translation>
    </message>
    <message>
        <source>Normal colours</source>
        <translation>Màu thường</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>High contrast is white and yellow on black.</source>
        <translation>Tương phản cao là chữ trắng và vàng trên nền đen.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Documents are always Vietnamese.</source>
        <translation>Văn bản in ra luôn bằng tiếng Việt.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Saved at {time}</source>
        <translation>Đã lưu lúc {time}</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Chưa lưu</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Chép chi tiết</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Party Cell Handbook</source>
        <translation>Sổ tay Chi bộ</translation>
    </message>
    <message>
        <source>Opening the handbook</source>
        <translation>Đang mở sổ</translation>
    </message>
    <message>
        <source>Every change is saved on this computer</source>
        <translation>Mọi thay đổi đã lưu trên máy này</translation>
    </message>
    <message>
        <source>Keys of this screen</source>
        <translation>Phím tắt của màn hình này</translation>
    </message>
    <message>
        <source>Close, give it up</source>
        <translation>Đóng, bỏ phần chưa lưu</translation>
    </message>
</context>
</TS>
